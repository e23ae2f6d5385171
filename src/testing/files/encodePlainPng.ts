import { big, join, little, type Bytes } from "./bytes.ts";
import { markerColours, rowOf, type Raster, type Rgba } from "./marker.ts";

type PngKind = "grey" | "rgb" | "palette" | "greyAlpha" | "rgba";

type PngOptions = {
  readonly kind: PngKind;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly colours?: readonly Rgba[];
  /** Put between the header and the pixels. */
  readonly chunks?: readonly Bytes[];
};

const colourTypes: Readonly<Record<PngKind, number>> = {
  grey: 0,
  rgb: 2,
  palette: 3,
  greyAlpha: 4,
  rgba: 6,
};

/** A PNG without compression. Source: PNG specification, third edition; RFC 1950 and 1951 for the stored block. */
export function encodePlainPng(
  raster: Raster,
  { kind, depth, colours = markerColours, chunks = [] }: PngOptions,
): Bytes {
  const { width, height } = raster;
  const rows = Array.from({ length: height }, (_, y) => {
    const samples = rowOf(raster, y).flatMap((index) => samplesOf(kind, index, colours[index]!));
    return join([0], packRow(samples, depth, kind === "palette"));
  });
  const header = join(big(width, 4), big(height, 4), [depth, colourTypes[kind], 0, 0, 0]);
  const palette = kind === "palette" ? paletteChunks(colours) : [];
  return join(
    "\x89PNG\r\n\x1a\n",
    pngChunk("IHDR", header),
    ...chunks,
    ...palette,
    pngChunk("IDAT", storedZlib(join(...rows))),
    pngChunk("IEND", join()),
  );
}

export function pngChunk(tag: string, data: Bytes): Bytes {
  const tagged = join(tag, data);
  return join(big(data.length, 4), tagged, big(crc(tagged), 4));
}

function samplesOf(kind: PngKind, index: number, [red, green, blue, alpha]: Rgba): number[] {
  switch (kind) {
    case "grey":
      return [red];
    case "greyAlpha":
      return [red, alpha];
    case "rgb":
      return [red, green, blue];
    case "rgba":
      return [red, green, blue, alpha];
    case "palette":
      return [index];
  }
}

/** From samples of 8 bit (or palette indices, which keep their value) to those of the file. */
function packRow(samples: readonly number[], depth: number, isIndex: boolean): Bytes {
  if (depth === 16) return join(samples.flatMap((sample) => [sample, sample]));
  const perByte = 8 / depth;
  const row = new Uint8Array(Math.ceil(samples.length / perByte));
  samples.forEach((sample, i) => {
    const value = isIndex ? sample : sample >> (8 - depth);
    row[Math.floor(i / perByte)]! |= value << (8 - depth * ((i % perByte) + 1));
  });
  return row;
}

function paletteChunks(colours: readonly Rgba[]): Bytes[] {
  return [
    pngChunk("PLTE", join(colours.flatMap(([red, green, blue]) => [red, green, blue]))),
    pngChunk("tRNS", join(colours.map(([, , , alpha]) => alpha))),
  ];
}

function storedZlib(data: Bytes): Bytes {
  const block = join([1], little(data.length, 2), little(~data.length & 0xffff, 2), data);
  return join([0x78, 0x01], block, big(adler(data), 4));
}

function adler(data: Bytes): number {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

/** CRC-32 bit by bit, as in the PNG specification, annex D. */
function crc(bytes: Bytes): number {
  let value = -1;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}
