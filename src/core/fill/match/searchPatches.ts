import type { Field, MatchLevel } from "./matchLevel.ts";
import { placeCost } from "./placeCost.ts";
import { patchCost } from "./patchCost.ts";

/**
 * `bond` is what a patch pays for each of its four neighbours that comes from elsewhere: it keeps copied pieces large.
 * `reach` is the half width of the widest window for random tries.
 */
export type Search = {
  readonly bond: number;
  readonly reach: number;
  readonly random: () => number;
  readonly backwards: boolean;
};

/**
 * One PatchMatch pass over all target patches, in reading order or backwards: each takes over its neighbours' offsets
 * where they fit better, then tries random sources in windows that halve down to one pixel. The costs in the field are
 * measured anew. Returns how many targets have another source than before. Source: Barnes et al. 2009, section 3.2.
 */
export function searchPatches(level: MatchLevel, field: Field, search: Search): number {
  const { features, confidence, isSource, targets, scale } = level;
  const { width, height } = level.size;
  const { nearest, cost } = field;
  const { bond, random } = search;
  const step = search.backwards ? -1 : 1;
  const widest = Math.min(search.reach, Math.max(width, height));
  let [target, weight, best, least, changed] = [0, 0, 0, 0, 0];

  const extra = (candidate: number) =>
    (placeCost(level, target, candidate) + bond * strangers(nearest, width, target, candidate)) *
    weight;
  const tryOut = (candidate: number) => {
    if (candidate === best || !isSource[candidate]) return;
    const start = extra(candidate);
    if (start >= least) return;
    const found = patchCost(features, confidence, width, target, candidate, least, start);
    if (found >= least) return;
    least = found;
    best = candidate;
  };

  for (let i = 0; i < targets.length; i++) {
    target = targets[search.backwards ? targets.length - 1 - i : i]!;
    weight = 1 / scale[target]!;
    best = nearest[target]!;
    least = patchCost(features, confidence, width, target, best, Infinity, extra(best));

    const before = nearest[target - step]!;
    if (before >= 0) tryOut(before + step);
    const above = nearest[target - step * width]!;
    if (above >= 0) tryOut(above + step * width);
    for (let radius = widest; radius >= 1; radius >>= 1) {
      const x = (best % width) + Math.round((random() * 2 - 1) * radius);
      const y = Math.floor(best / width) + Math.round((random() * 2 - 1) * radius);
      if (x >= 0 && y >= 0 && x < width && y < height) tryOut(y * width + x);
    }
    if (nearest[target] !== best) changed++;
    nearest[target] = best;
    cost[target] = least * scale[target]!;
  }
  return changed;
}

/** How many of the four patches beside the target do not come from where the candidate comes from. */
function strangers(nearest: Int32Array, width: number, target: number, candidate: number): number {
  const offset = candidate - target;
  const left = target - 1;
  const right = target + 1;
  const above = target - width;
  const below = target + width;
  let count = 0;
  if (nearest[left]! >= 0 && nearest[left]! - left !== offset) count++;
  if (nearest[right]! >= 0 && nearest[right]! - right !== offset) count++;
  if (nearest[above]! >= 0 && nearest[above]! - above !== offset) count++;
  if (nearest[below]! >= 0 && nearest[below]! - below !== offset) count++;
  return count;
}
