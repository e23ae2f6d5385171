import { boxOf, intersectBox } from "#core/geometry/size.ts";
import type { Box, Size } from "#core/geometry/size.ts";
import type { Collage } from "./blend/collage.ts";
import { interpolate } from "./blend/interpolate.ts";
import { FillError } from "./fillError.ts";
import { fillRegion, usualOptions } from "./fillRegion.ts";
import { createRandom } from "./random.ts";
import { islandBoxes } from "./region/islands.ts";
import { mergeIslands } from "./region/mergeIslands.ts";
import type { Picture } from "./region/picture.ts";
import { cropPicture } from "./region/picture.ts";

/** RGBA pixels, and a mask of one byte per pixel: 128 and more is repainted. */
export type FillInput = {
  readonly size: Size;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly mask: Uint8Array;
};

const shareAround = 0.75;
const leastAround = 48;
const otherJitter = 0.01;

/**
 * The picture with the masked pixels replaced by what surrounds them; every other byte is as it was. The same seed gives
 * the same picture. Throws `FillError` if there is nothing to repaint or nothing to copy from.
 */
export function fillHole(
  { size, pixels, mask }: FillInput,
  seed = 0,
): Uint8ClampedArray<ArrayBuffer> {
  const hole = new Uint8Array(mask.length);
  for (let at = 0; at < mask.length; at++) hole[at] = mask[at]! >= 128 ? 1 : 0;
  if (!hole.includes(1)) throw new FillError("nothingToRepaint");
  if (!hole.includes(0)) throw new FillError("maskCoversEverything");

  const picture = { size, pixels, hole };
  const around = (box: Box) => intersectBox(surroundings(box), boxOf(size))!;
  const filled = pixels.slice();
  for (const island of mergeIslands(islandBoxes(size, hole), around)) {
    const collage =
      fillWithin(picture, island, around(island), seed) ??
      fillWithin(picture, island, boxOf(size), seed) ??
      interpolate(picture, boxOf(size));
    writeCollage(filled, picture, collage, island);
  }
  return filled;
}

/** Fills one island from `region`; null if that has nothing to copy from. The collage's box is in the picture. */
function fillWithin(picture: Picture, island: Box, region: Box, seed: number): Collage | null {
  const bounds = moveBox(island, -region.left, -region.top);
  const jitter = seed === 0 ? 0 : otherJitter;
  const options = { ...usualOptions, random: createRandom(seed), jitter };
  const collage = fillRegion(cropPicture(picture, region), bounds, options);
  return collage && { ...collage, box: moveBox(collage.box, region.left, region.top) };
}

function surroundings({ left, top, right, bottom }: Box): Box {
  const across = Math.max(leastAround, Math.ceil((right - left) * shareAround));
  const down = Math.max(leastAround, Math.ceil((bottom - top) * shareAround));
  return { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
}

function moveBox({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** Writes the hole's pixels inside `island`. */
function writeCollage(
  pixels: Uint8ClampedArray,
  { size: { width }, hole }: Picture,
  { box, colour }: Collage,
  island: Box,
): void {
  const across = box.right - box.left;
  for (let y = island.top; y < island.bottom; y++) {
    for (let x = island.left; x < island.right; x++) {
      const pixel = y * width + x;
      if (!hole[pixel]) continue;
      const from = ((y - box.top) * across + x - box.left) * 4;
      const alpha = Math.min(255, Math.max(0, colour[from + 3]!));
      const opacity = alpha > 0 ? 255 / alpha : 0;
      for (let channel = 0; channel < 3; channel++) {
        pixels[pixel * 4 + channel] = colour[from + channel]! * opacity;
      }
      pixels[pixel * 4 + 3] = alpha;
    }
  }
}
