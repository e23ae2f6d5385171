import type { Size } from "#core/geometry/size.ts";
import { depthInThirds } from "#core/fill/region/depth.ts";
import type { Picture } from "#core/fill/region/picture.ts";
import { colourFeatures } from "./features.ts";

const lumaStep = 20;
const lumas = 14;
const chromaStep = 5;
const chromas = 65;
const perPixel = 4;
const heaviest = 2500;
const usualShare = 0.01;

/**
 * How little each pixel's colour occurs right around the hole, from 0 (often) to 1 (never): what does not reach the
 * hole's edge, like the object next to it, is not what was hidden. Pixels of the hole have 0.
 */
export function strangenessOf(picture: Picture): Float32Array<ArrayBuffer> {
  const { hole } = picture;
  const features = colourFeatures(picture);
  const usual = usualColours(picture, features);
  const strange = new Float32Array(hole.length);
  for (let at = 0; at < hole.length; at++) {
    if (!hole[at]) strange[at] = 1 - Math.min(1, usual[binOf(features, at)]! / usualShare);
  }
  return strange;
}

/** What each source costs for its strangeness, by its index, in the units of a cost (0 to 2500). */
export function strangenessCosts(
  { width }: Size,
  isSource: Uint8Array,
  strangeness: Float32Array,
): Float32Array<ArrayBuffer> {
  const costs = new Float32Array(isSource.length);
  for (let at = 0; at < costs.length; at++) {
    if (isSource[at]) costs[at] = heaviest * meanOfNine(strangeness, width, at);
  }
  return costs;
}

/** The share of each colour bin, with its neighbours', among the pixels near the hole. */
function usualColours({ size, hole }: Picture, features: Float32Array): Float32Array {
  const outside = hole.map((bit) => 1 - bit);
  const distance = depthInThirds(size, outside);
  const area = hole.reduce((sum, bit) => sum + bit, 0);
  const reach = 3 * Math.max(4, Math.sqrt(area) * 0.04);
  const counts = new Float32Array(lumas * chromas * chromas);
  let total = 0;
  for (let at = 0; at < hole.length; at++) {
    if (hole[at] || distance[at]! > reach) continue;
    counts[binOf(features, at)]!++;
    total++;
  }

  spread(counts, 1, lumas);
  spread(counts, lumas, chromas);
  spread(counts, lumas * chromas, chromas);
  return counts.map((count) => count / total);
}

function binOf(features: Float32Array, pixel: number): number {
  const from = pixel * perPixel;
  const luma = Math.min(lumas - 1, Math.max(0, Math.round(features[from]! / lumaStep)));
  return luma + lumas * (chromaBin(features[from + 1]!) + chromas * chromaBin(features[from + 2]!));
}

function chromaBin(value: number): number {
  const middle = (chromas - 1) / 2;
  return Math.min(chromas - 1, Math.max(0, Math.round(value / chromaStep) + middle));
}

/** Adds to each bin those before and after it along one axis. */
function spread(counts: Float32Array, stride: number, length: number): void {
  const before = counts.slice();
  for (let at = 0; at < counts.length; at++) {
    const place = Math.floor(at / stride) % length;
    if (place > 0) counts[at]! += before[at - stride]!;
    if (place < length - 1) counts[at]! += before[at + stride]!;
  }
}

function meanOfNine(values: Float32Array, width: number, at: number): number {
  let sum = 0;
  for (let dy = -2; dy <= 2; dy += 2) {
    const row = at + dy * width;
    sum += values[row - 2]! + values[row]! + values[row + 2]!;
  }
  return sum / 9;
}
