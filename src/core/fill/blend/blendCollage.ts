import { sizeOf } from "#core/geometry/size.ts";
import type { Picture } from "#core/fill/region/picture.ts";
import type { Collage } from "./collage.ts";
import { colourChannels } from "./collage.ts";
import { open, solveMembrane } from "./membrane.ts";
import { ringDifferences, ringOf } from "./ring.ts";
import { seamDivergence } from "./seams.ts";

/**
 * Adds to the collage, in place, the smooth correction that makes it meet the real pixels around the hole and closes
 * its inner seams. `hole` marks the pixels to be filled; the collage must reach one pixel beyond.
 * Source: Pérez et al. 2003; at a seam the guide is the mean of what both sources have there.
 */
export function blendCollage(picture: Picture, hole: Uint8Array, collage: Collage): void {
  const size = sizeOf(collage.box);
  const state = ringOf(picture.size, hole, collage);
  const values = ringDifferences(picture, state, collage);
  const divergence = seamDivergence(picture, state, collage);
  solveMembrane({ size, channels: colourChannels, state, values, divergence });

  const { colour } = collage;
  for (let pixel = 0; pixel < state.length; pixel++) {
    if (state[pixel] !== open) continue;
    const from = pixel * colourChannels;
    for (let at = from; at < from + colourChannels; at++) colour[at]! += values[at]!;
  }
}
