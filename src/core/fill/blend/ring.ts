import type { Size } from "#core/geometry/size.ts";
import { sizeOf } from "#core/geometry/size.ts";
import type { Picture } from "#core/fill/region/picture.ts";
import type { Collage } from "./collage.ts";
import { colourChannels } from "./collage.ts";
import { fade } from "./fade.ts";
import { fixed, ignored, open } from "./membrane.ts";

const reach = 5;
const outlier = 12;
const plausible = 40;

/** The state of each pixel of the collage's box: open in the hole, fixed right beside it, else ignored. */
export function ringOf(picture: Size, hole: Uint8Array, { box, source }: Collage): Uint8Array {
  const { width, height } = sizeOf(box);
  const state = new Uint8Array(width * height).fill(ignored);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (hole[(box.top + y) * picture.width + box.left + x]) state[at] = open;
    }
  }

  const beside = (at: number) => {
    if (state[at] === ignored && source[at]! >= 0) state[at] = fixed;
  };
  for (let at = state.indexOf(open); at >= 0; at = state.indexOf(open, at + 1)) {
    const x = at % width;
    if (x > 0) beside(at - 1);
    if (x < width - 1) beside(at + 1);
    if (at >= width) beside(at - width);
    if (at + width < state.length) beside(at + width);
  }
  return state;
}

/**
 * Real colour minus collage at the fixed pixels, 0 elsewhere. Each is a mean over its stretch of the ring, in which
 * large differences count little: grain is no difference to be corrected, and a missed edge must not bleed.
 */
export function ringDifferences(
  { pixels, size }: Picture,
  state: Uint8Array,
  { box, colour }: Collage,
): Float32Array<ArrayBuffer> {
  const { width } = sizeOf(box);
  const raw = new Float32Array(colour.length);
  for (let at = state.indexOf(fixed); at >= 0; at = state.indexOf(fixed, at + 1)) {
    const x = at % width;
    const from = ((box.top + (at - x) / width) * size.width + box.left + x) * 4;
    const opacity = pixels[from + 3]! / 255;
    for (let channel = 0; channel < colourChannels; channel++) {
      const real = channel === 3 ? pixels[from + 3]! : pixels[from + channel]! * opacity;
      const to = at * colourChannels + channel;
      raw[to] = real - colour[to]!;
    }
  }
  return smoothAlongRing(sizeOf(box), state, raw);
}

function smoothAlongRing(
  { width, height }: Size,
  state: Uint8Array,
  raw: Float32Array,
): Float32Array<ArrayBuffer> {
  const smooth = new Float32Array(raw.length);
  const totals = new Float64Array(colourChannels);
  const mean = new Float64Array(colourChannels);
  for (let at = state.indexOf(fixed); at >= 0; at = state.indexOf(fixed, at + 1)) {
    const x = at % width;
    const y = (at - x) / width;
    totals.fill(0);
    for (let ny = Math.max(0, y - reach); ny <= Math.min(height - 1, y + reach); ny++) {
      for (let nx = Math.max(0, x - reach); nx <= Math.min(width - 1, x + reach); nx++) {
        const near = ny * width + nx;
        if (state[near] !== fixed) continue;
        const distance = ((nx - x) ** 2 + (ny - y) ** 2) / (reach * reach);
        for (let channel = 0; channel < colourChannels; channel++) {
          const value = raw[near * colourChannels + channel]!;
          const weight = Math.exp(-2 * distance) / (1 + (value / outlier) ** 2);
          smooth[at * colourChannels + channel]! += weight * value;
          totals[channel]! += weight;
        }
      }
    }
    for (let channel = 0; channel < colourChannels; channel++) {
      mean[channel] = smooth[at * colourChannels + channel]! / totals[channel]!;
    }
    fade(mean, plausible);
    smooth.set(mean, at * colourChannels);
  }
  return smooth;
}
