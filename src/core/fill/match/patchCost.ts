import { channels, patchRadius } from "./matchLevel.ts";

const side = patchRadius * 2 + 1;
const perPixel = channels;

/**
 * `start` plus the difference of two patches: squared feature differences, each weighted by the confidence of the target's pixel,
 * not divided by anything. Stops after the first row that reaches `limit`, and then returns some value ≥ limit.
 */
export function patchCost(
  features: Float32Array,
  confidence: Float32Array,
  width: number,
  target: number,
  source: number,
  limit: number,
  start = 0,
): number {
  let cost = start;
  const toCorner = (side >> 1) * (width + 1);
  let to = target - toCorner;
  let from = (source - toCorner) * perPixel;
  const stride = (width - side) * perPixel;

  for (let row = 0; row < side; row++) {
    let at = to * perPixel;
    for (let end = to + side; to < end; to++) {
      const a = features[at]! - features[from]!;
      const b = features[at + 1]! - features[from + 1]!;
      const c = features[at + 2]! - features[from + 2]!;
      const d = features[at + 3]! - features[from + 3]!;
      cost += confidence[to]! * (a * a + b * b + c * c + d * d);
      at += perPixel;
      from += perPixel;
    }
    if (cost >= limit) return cost;
    to += width - side;
    from += stride;
  }
  return cost;
}
