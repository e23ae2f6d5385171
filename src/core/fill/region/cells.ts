import type { Size } from "#core/geometry/size.ts";
import type { Picture } from "./picture.ts";

/**
 * A picture in squares of `side` pixels. `hole` is 1 for those of which less than a row is known; `colour` is the mean of
 * the others' known pixels, premultiplied red, green, blue and alpha.
 */
export type Cells = {
  readonly side: number;
  readonly size: Size;
  readonly hole: Uint8Array<ArrayBuffer>;
  readonly colour: Float32Array<ArrayBuffer>;
};

/** Red, green and blue. */
export type CellColour = readonly [number, number, number];

const channels = 4;
const reach = 16;
const stride = 2;
const levels = 256;

export function cellsOf({ size, pixels, hole }: Picture, side: number): Cells {
  const width = Math.ceil(size.width / side);
  const height = Math.ceil(size.height / side);
  const colour = new Float32Array(width * height * channels);
  const known = new Uint32Array(width * height);
  const open = new Uint32Array(width * height);
  for (let y = 0; y < size.height; y++) {
    const row = Math.floor(y / side) * width;
    for (let x = 0; x < size.width; x++) {
      const at = y * size.width + x;
      const to = row + Math.floor(x / side);
      if (hole[at]) open[to]!++;
      else {
        known[to]!++;
        addPixel(pixels, at * 4, colour, to * channels);
      }
    }
  }
  for (let at = 0; at < colour.length; at++) {
    colour[at]! /= Math.max(1, known[Math.floor(at / channels)]!);
  }
  const bits = Uint8Array.from(open, (count, at) => (count > 0 && known[at]! < side ? 1 : 0));
  return { side, size: { width, height }, hole: bits, colour };
}

/**
 * Looks up which colour is usual around a cell: the median, channel by channel, of the cells outside the hole in a
 * circle of 16. Neighbours in twos and twos share one.
 */
export function createUsualColour(cells: Cells): (at: number) => CellColour {
  const { width } = cells.size;
  const found = new Map<number, CellColour>();
  const counts = [
    new Uint16Array(levels),
    new Uint16Array(levels),
    new Uint16Array(levels),
  ] as const;

  return (at) => {
    const x = (at % width) & ~1;
    const y = Math.floor(at / width) & ~1;
    const known = found.get(y * width + x);
    if (known) return known;
    const total = countAround(cells, x, y, counts);
    const usual = [
      median(counts[0], total),
      median(counts[1], total),
      median(counts[2], total),
    ] as const;
    found.set(y * width + x, usual);
    return usual;
  };
}

function addPixel(pixels: Uint8ClampedArray, from: number, colour: Float32Array, to: number): void {
  const opacity = pixels[from + 3]! / 255;
  for (let channel = 0; channel < 3; channel++) {
    colour[to + channel]! += pixels[from + channel]! * opacity;
  }
  colour[to + 3]! += pixels[from + 3]!;
}

function countAround(
  { size: { width, height }, hole, colour }: Cells,
  x: number,
  y: number,
  counts: readonly Uint16Array[],
): number {
  for (const each of counts) each.fill(0);
  let total = 0;
  for (let dy = -reach; dy <= reach; dy += stride) {
    if (y + dy < 0 || y + dy >= height) continue;
    const half = Math.floor(Math.sqrt(reach * reach - dy * dy) / stride) * stride;
    for (let dx = -half; dx <= half; dx += stride) {
      if (x + dx < 0 || x + dx >= width) continue;
      const near = (y + dy) * width + x + dx;
      if (hole[near]) continue;
      total++;
      for (let channel = 0; channel < 3; channel++) {
        counts[channel]![Math.round(colour[near * channels + channel]!)]!++;
      }
    }
  }
  return total;
}

function median(counts: Uint16Array, total: number): number {
  let sum = 0;
  for (let level = 0; level < levels; level++) {
    sum += counts[level]!;
    if (sum * 2 >= total) return level;
  }
  return levels - 1;
}
