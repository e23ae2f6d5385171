import { sizeOf } from "#core/geometry/size.ts";
import type { Picture } from "#core/fill/region/picture.ts";
import type { Collage } from "./collage.ts";
import { colourChannels } from "./collage.ts";
import { fade } from "./fade.ts";
import { ignored, open } from "./membrane.ts";

const plausible = 56;

/**
 * For each open pixel, the sum over its neighbours of (step that the sources have) - (step that the collage has).
 * It is 0 except where two sources meet that do not lie side by side in the picture, and where the collage, a mean of
 * several, has not quite their step: many small misses would add up to a flat patch on a slope.
 */
export function seamDivergence(
  picture: Picture,
  state: Uint8Array,
  { box, source, colour }: Collage,
): Float32Array {
  const { width, height } = sizeOf(box);
  const divergence = new Float32Array(colour.length);
  const missing = new Float64Array(colourChannels);
  const stepTo = (at: number, next: number, shift: number) => {
    if (state[at] === ignored || state[next] === ignored) return;
    for (let channel = 0; channel < colourChannels; channel++) {
      const wanted = sourceStep(picture, source[at]!, source[next]!, shift, channel);
      const present =
        colour[next * colourChannels + channel]! - colour[at * colourChannels + channel]!;
      missing[channel] = wanted - present;
    }
    fade(missing, plausible);
    for (let channel = 0; channel < colourChannels; channel++) {
      if (state[at] === open) divergence[at * colourChannels + channel]! += missing[channel]!;
      if (state[next] === open) divergence[next * colourChannels + channel]! -= missing[channel]!;
    }
  };

  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (x + 1 < width) stepTo(at, at + 1, 1);
      if (y + 1 < height) stepTo(at, at + width, picture.size.width);
    }
  }
  return divergence;
}

/** The mean of the step after the first source pixel and the step before the second, as far as both are real. */
function sourceStep(
  { pixels, hole }: Picture,
  first: number,
  second: number,
  shift: number,
  channel: number,
): number {
  const after = first + shift;
  const before = second - shift;
  const hasAfter = after < hole.length && !hole[after];
  const hasBefore = before >= 0 && !hole[before];
  const stepAfter = hasAfter
    ? valueAt(pixels, after, channel) - valueAt(pixels, first, channel)
    : 0;
  const stepBefore = hasBefore
    ? valueAt(pixels, second, channel) - valueAt(pixels, before, channel)
    : 0;
  return hasAfter && hasBefore ? (stepAfter + stepBefore) / 2 : stepAfter + stepBefore;
}

function valueAt(pixels: Uint8ClampedArray, pixel: number, channel: number): number {
  const alpha = pixels[pixel * 4 + 3]!;
  return channel === 3 ? alpha : (pixels[pixel * 4 + channel]! * alpha) / 255;
}
