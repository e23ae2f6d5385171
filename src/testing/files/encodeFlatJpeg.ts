import { big, join, type Bytes } from "./bytes.ts";
import { markerColours, type Raster, type Rgba } from "./marker.ts";

type JpegKind = "grey" | "colour" | "cmyk";

type JpegOptions = {
  readonly kind: JpegKind;
  readonly isProgressive?: boolean;
  readonly colours?: readonly Rgba[];
};

/** How many DC codes there are of each length, 1 to 16 bits; the values are 0 to 11. Source: T.81, table K.3. */
const dcLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
/** The only AC symbol is the end of the block, in one bit. */
const acLengths = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const dcCodes = ["00", "010", "011", "100", "101", "110", "1110", "11110", "111110", "1111110"];

/** A JPEG whose 8 × 8 blocks have one colour each, that of their first pixel. Source: ITU-T T.81, annexes B, F and G. */
export function encodeFlatJpeg(
  raster: Raster,
  { kind, isProgressive = false, colours = markerColours }: JpegOptions,
): Bytes {
  const samples = colours.map((colour) => samplesOf(kind, colour));
  const ids = samples[0]!.map((_, i) => i + 1);
  const frame = join(
    [8],
    big(raster.height, 2),
    big(raster.width, 2),
    [ids.length],
    ids.flatMap((id) => [id, 0x11, 0]),
  );
  const codes = samples.map((sample) => sample.map((value) => value - 128));
  const all = ids.map((_, i) => i);
  const scans = isProgressive
    ? [
        scan(all, [0, 0], blocks(raster, codes, "")),
        ...all.map((i) => scan([i], [1, 63], "0".repeat(blockCount(raster)))),
      ]
    : [scan(all, [0, 63], blocks(raster, codes, "0"))];
  return join(
    "\xff\xd8",
    kind === "cmyk" ? segment(0xee, join("Adobe", big(100, 2), [0, 0, 0, 0, 0])) : [],
    segment(0xdb, join([0], new Uint8Array(64).fill(8))),
    segment(isProgressive ? 0xc2 : 0xc0, frame),
    segment(0xc4, join([0x00], dcLengths, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])),
    segment(0xc4, join([0x10], acLengths, [0])),
    ...scans,
    "\xff\xd9",
  );
}

/** Some of the coefficients, 0 to 63, of some of the components. */
function scan(
  components: readonly number[],
  [from, to]: readonly [number, number],
  bits: string,
): Bytes {
  const ids = components.flatMap((i) => [i + 1, 0]);
  return join(segment(0xda, join([components.length], ids, [from, to, 0])), toBytes(bits));
}

function blockCount({ width, height }: Raster): number {
  return Math.ceil(width / 8) * Math.ceil(height / 8);
}

function segment(marker: number, data: Bytes): Bytes {
  return join([0xff, marker], big(data.length + 2, 2), data);
}

/** CMYK is written inverted, as Photoshop does. */
function samplesOf(kind: JpegKind, [red, green, blue]: Rgba): number[] {
  switch (kind) {
    case "grey":
      return [red];
    case "cmyk":
      return [red, green, blue, 255];
    case "colour": {
      const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
      return [luma, 128 + 0.564 * (blue - luma), 128 + 0.713 * (red - luma)].map((value) =>
        Math.max(0, Math.min(255, Math.round(value))),
      );
    }
  }
}

/** The bits of the flat part: of each component the difference to the block before, then the end of the block. */
function blocks(raster: Raster, codes: readonly number[][], endOfBlock: string): string {
  const last = codes[0]!.map(() => 0);
  let bits = "";
  for (let y = 0; y < raster.height; y += 8) {
    for (let x = 0; x < raster.width; x += 8) {
      codes[raster.at(x, y)]!.forEach((code, component) => {
        bits += difference(code - last[component]!) + endOfBlock;
        last[component] = code;
      });
    }
  }
  return bits;
}

function difference(value: number): string {
  const length = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
  const raised = value < 0 ? value + 2 ** length - 1 : value;
  return dcCodes[length]! + (length === 0 ? "" : raised.toString(2).padStart(length, "0"));
}

function toBytes(bits: string): number[] {
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, "1");
  return (padded.match(/.{8}/g) ?? []).flatMap((byte) => {
    const value = Number.parseInt(byte, 2);
    return value === 0xff ? [0xff, 0] : [value];
  });
}
