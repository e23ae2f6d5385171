import type { MatchLevel } from "./matchLevel.ts";

const heaviest = 2000;

/**
 * What a source costs for the place it comes from, per pixel (0 to 4500): for its strangeness, and for lying on another
 * side of the clearest line than the target.
 */
export function placeCost(
  { strangeness, side }: MatchLevel,
  target: number,
  source: number,
): number {
  const half = (side[target]! - side[source]!) / 2;
  return strangeness[source]! + heaviest * half * half;
}
