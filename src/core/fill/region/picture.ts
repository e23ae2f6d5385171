import type { Box, Size } from "#core/geometry/size.ts";
import { sizeOf } from "#core/geometry/size.ts";

/** RGBA pixels, not premultiplied, and which of them are to be filled: `hole` is 1 there, 0 elsewhere. */
export type Picture = {
  readonly size: Size;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly hole: Uint8Array<ArrayBuffer>;
};

/**
 * A picture on its way: `barred` is 1 for pixels that must not be copied, whether they are still to be filled or not;
 * `side`, -1 to 1, tells apart what lies on this and on that side of the clearest line through the hole.
 */
export type BarredPicture = Picture & {
  readonly barred: Uint8Array<ArrayBuffer>;
  readonly side: Float32Array<ArrayBuffer>;
};

/** A copy of the part inside `box`, which must lie in the picture. */
export function cropPicture(picture: Picture, box: Box): Picture {
  const size = sizeOf(box);
  const pixels = new Uint8ClampedArray(size.width * size.height * 4);
  const hole = new Uint8Array(size.width * size.height);

  for (let y = 0; y < size.height; y++) {
    const from = (box.top + y) * picture.size.width + box.left;
    const to = y * size.width;
    pixels.set(picture.pixels.subarray(from * 4, (from + size.width) * 4), to * 4);
    hole.set(picture.hole.subarray(from, from + size.width), to);
  }
  return { size, pixels, hole };
}

/** How many of the bits are 1. */
export function countOf(bits: Uint8Array): number {
  let count = 0;
  for (const bit of bits) count += bit;
  return count;
}
