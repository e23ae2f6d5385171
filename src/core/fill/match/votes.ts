import type { Size } from "#core/geometry/size.ts";
import type { Field, MatchLevel, PatchMap } from "./matchLevel.ts";
import { channels, patchRadius } from "./matchLevel.ts";

/** The sources that the patches over one pixel propose for it, without duplicates, and the weight of each. */
export type Ballot = {
  count: number;
  readonly sources: Int32Array<ArrayBuffer>;
  readonly weights: Float64Array<ArrayBuffer>;
};

const reach = patchRadius;
const perPixel = channels;
const mostVotes = (reach * 2 + 1) ** 2;

export function createBallot(): Ballot {
  return { count: 0, sources: new Int32Array(mostVotes), weights: new Float64Array(mostVotes) };
}

/** The 75th percentile of the targets' costs, at least 1: what counts as a usual cost. */
export function usualCost({ targets }: PatchMap, { cost }: Field): number {
  const sorted = new Float32Array(targets.length);
  for (let i = 0; i < targets.length; i++) sorted[i] = cost[targets[i]!]!;
  sorted.sort();
  return Math.max(1, sorted[Math.floor(sorted.length * 0.75)] ?? 1);
}

/** How much each patch's vote counts: its confidence × exp(-cost / 2 usual cost). Source: Wexler et al. 2007, 3.3. */
export function voteWeights(map: PatchMap, field: Field): Float32Array<ArrayBuffer> {
  const usual = usualCost(map, field);
  const weights = new Float32Array(field.cost.length);
  for (const target of map.targets) {
    const similarity = Math.exp(-Math.min(60, field.cost[target]! / (2 * usual)));
    weights[target] = Math.max(1e-35, map.confidence[target]! * similarity);
  }
  return weights;
}

/** Collects what the patches over `pixel` propose and returns the index of the heaviest proposal, -1 if there is none. */
export function castVotes(
  ballot: Ballot,
  { width, height }: Size,
  nearest: Int32Array,
  weights: Float32Array,
  pixel: number,
): number {
  const { sources, weights: sums } = ballot;
  const x = pixel % width;
  const y = (pixel - x) / width;
  const top = Math.max(-reach, -y);
  const bottom = Math.min(reach, height - 1 - y);
  const left = Math.max(-reach, -x);
  const right = Math.min(reach, width - 1 - x);
  let count = 0;
  let heaviest = -1;

  for (let dy = top; dy <= bottom; dy++) {
    for (let dx = left; dx <= right; dx++) {
      const patch = pixel + dy * width + dx;
      const centre = nearest[patch]!;
      if (centre < 0) continue;
      const source = centre + pixel - patch;
      let slot = 0;
      while (slot < count && sources[slot] !== source) slot++;
      if (slot === count) {
        sources[count] = source;
        sums[count++] = 0;
      }
      sums[slot]! += weights[patch]!;
      if (heaviest < 0 || sums[slot]! > sums[heaviest]!) heaviest = slot;
    }
  }
  ballot.count = count;
  return heaviest;
}

/**
 * Rebuilds the hole's features from the field. Proposals far from the heaviest one, measured by `tolerance` (a feature
 * distance), count little, so that two textures do not average into a grey one.
 */
export function voteFeatures(level: MatchLevel, field: Field, tolerance: number): void {
  const { size, hole, features } = level;
  const weights = voteWeights(level, field);
  const ballot = createBallot();
  const falloff = -1 / (2 * tolerance * tolerance);

  for (let pixel = hole.indexOf(1); pixel >= 0; pixel = hole.indexOf(1, pixel + 1)) {
    const heaviest = castVotes(ballot, size, field.nearest, weights, pixel);
    if (heaviest >= 0) writeMean(features, ballot, heaviest, falloff, pixel * perPixel);
  }
}

function writeMean(
  features: Float32Array,
  { count, sources, weights }: Ballot,
  heaviest: number,
  falloff: number,
  into: number,
): void {
  const centre = sources[heaviest]! * perPixel;
  let [a, b, c, d, total] = [0, 0, 0, 0, 0];
  for (let slot = 0; slot < count; slot++) {
    const from = sources[slot]! * perPixel;
    const distance =
      (features[from]! - features[centre]!) ** 2 +
      (features[from + 1]! - features[centre + 1]!) ** 2 +
      (features[from + 2]! - features[centre + 2]!) ** 2;
    const weight = weights[slot]! * Math.exp(distance * falloff);
    a += weight * features[from]!;
    b += weight * features[from + 1]!;
    c += weight * features[from + 2]!;
    d += weight * features[from + 3]!;
    total += weight;
  }
  features[into] = a / total;
  features[into + 1] = b / total;
  features[into + 2] = c / total;
  features[into + 3] = d / total;
}
