import type { MatchLevel } from "./matchLevel.ts";
import { patchRadius } from "./matchLevel.ts";
import { placeCost } from "./placeCost.ts";
import { patchCost } from "./patchCost.ts";

const mostComparisons = 40_000_000;

/**
 * The source, among those given, that fits the target patch best where `confidence` is not 0. `jitter` (0 to 1) lets
 * chance prefer one of several good ones.
 */
export function bestSource(
  level: MatchLevel,
  sources: Int32Array,
  confidence: Float32Array,
  target: number,
  random: () => number,
  jitter: number,
): number {
  const {
    features,
    size: { width },
  } = level;
  let best = sources[Math.floor(random() * sources.length)]!;
  let least = Infinity;
  const weight = sumAround(confidence, width, target);
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i]!;
    const handicap = 1 + jitter * random();
    const start = placeCost(level, target, source) * weight;
    const limit = least / handicap;
    const found = handicap * patchCost(features, confidence, width, target, source, limit, start);
    if (found < least) {
      least = found;
      best = source;
    }
  }
  return best;
}

/** All sources, or an even sample of them where holding every target against each would take too long. */
export function sample({ sources, targets }: MatchLevel, random: () => number): Int32Array {
  const share = mostComparisons / (sources.length * targets.length);
  return share >= 1 ? sources : sources.filter(() => random() < share);
}

/** The patch centre nearest to a pixel: a whole patch must lie in the picture. */
export function insideMargin(pixel: number, width: number, height: number): number {
  const x = Math.min(Math.max(pixel % width, patchRadius), width - 1 - patchRadius);
  const y = Math.min(Math.max(Math.floor(pixel / width), patchRadius), height - 1 - patchRadius);
  return y * width + x;
}

function sumAround(confidence: Float32Array, width: number, target: number): number {
  let sum = 0;
  for (let dy = -patchRadius; dy <= patchRadius; dy++) {
    const row = target + dy * width;
    for (let dx = -patchRadius; dx <= patchRadius; dx++) sum += confidence[row + dx]!;
  }
  return sum;
}
