import type { Size } from "#core/geometry/size.ts";

const bytesPerPixel = 4;
const rowsPerStrip = 64;

/** A row under each of the filters 0 to 4. */
type Tries = readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
type Filter = 0 | 1 | 2 | 3 | 4;

/**
 * The scanlines of RGBA pixels as a PNG file holds them, in strips: each row with the one of the five filters whose
 * bytes, taken as signed, have the smallest sum. Source: PNG specification, third edition, sections 9 and 12.7.
 */
export function* filterRows(
  { width, height }: Size,
  pixels: Uint8Array | Uint8ClampedArray,
): Generator<Uint8Array<ArrayBuffer>> {
  const length = width * bytesPerPixel;
  let above = new Uint8Array(length);
  const line = () => new Uint8Array(length);
  const tries: Tries = [line(), line(), line(), line(), line()];

  for (let top = 0; top < height; top += rowsPerStrip) {
    const rows = Math.min(rowsPerStrip, height - top);
    const strip = new Uint8Array(rows * (length + 1));
    for (let y = 0; y < rows; y++) {
      const row = Uint8Array.from(pixels.subarray((top + y) * length, (top + y + 1) * length));
      const filter = chooseFilter(row, above, tries);
      strip[y * (length + 1)] = filter;
      strip.set(tries[filter], y * (length + 1) + 1);
      above = row;
    }
    yield strip;
  }
}

/** Fills `tries` with the row under each filter and returns the number of the best one. */
function chooseFilter(row: Uint8Array, above: Uint8Array, tries: Tries): Filter {
  const [plain, sub, up, average, paeth] = tries;
  const sums = { plain: 0, sub: 0, up: 0, average: 0, paeth: 0 };
  for (let at = 0; at < row.length; at++) {
    const value = row[at]!;
    const left = at >= bytesPerPixel ? row[at - bytesPerPixel]! : 0;
    const over = above[at]!;
    const corner = at >= bytesPerPixel ? above[at - bytesPerPixel]! : 0;
    plain[at] = value;
    sub[at] = value - left;
    up[at] = value - over;
    average[at] = value - ((left + over) >> 1);
    paeth[at] = value - predict(left, over, corner);
    sums.plain += magnitude(value);
    sums.sub += magnitude(sub[at]!);
    sums.up += magnitude(up[at]!);
    sums.average += magnitude(average[at]!);
    sums.paeth += magnitude(paeth[at]!);
  }

  const least = Math.min(sums.plain, sums.sub, sums.up, sums.average, sums.paeth);
  if (least === sums.plain) return 0;
  if (least === sums.sub) return 1;
  if (least === sums.up) return 2;
  return least === sums.average ? 3 : 4;
}

function magnitude(byte: number): number {
  return byte < 128 ? byte : 256 - byte;
}

function predict(left: number, over: number, corner: number): number {
  const toLeft = Math.abs(over - corner);
  const toOver = Math.abs(left - corner);
  const toCorner = Math.abs(left + over - 2 * corner);
  if (toLeft <= toOver && toLeft <= toCorner) return left;
  return toOver <= toCorner ? over : corner;
}
