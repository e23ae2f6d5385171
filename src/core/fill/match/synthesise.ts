import type { BarredPicture } from "#core/fill/region/picture.ts";
import { growStructures } from "./growStructures.ts";
import type { Field, MatchLevel } from "./matchLevel.ts";
import { matchLevels } from "./matchLevels.ts";
import { onionPeel } from "./onionPeel.ts";
import { refineField } from "./refineField.ts";
import { searchPatches } from "./searchPatches.ts";
import { usualCost, voteFeatures } from "./votes.ts";

/** A fill in the making. Each has its own copy of the level's features, because it paints into the hole. */
export type Attempt = { readonly level: MatchLevel; readonly field: Field };

type Start = (level: MatchLevel, random: () => number, jitter: number) => Field;

const mostStructuredSources = 16_000;
const secondJitter = 0.5;
const settled = 0.01;

/**
 * Finds a source patch for every patch of the hole, from coarse to fine: patches are matched, the hole is rebuilt from
 * their votes, and so on. Several fills are begun and kept side by side at the coarse levels; the one whose patches agree
 * best is finished. `jitter` (0 to 1) is how much chance has a say. Returns the finest level, or null if the picture has
 * no whole patch to copy. Source: Wexler et al. 2007 with the search of Barnes et al. 2009.
 */
export function synthesise(
  picture: BarredPicture,
  random: () => number,
  jitter: number,
): Attempt | null {
  const levels = matchLevels(picture, random, jitter);
  if (levels.at(-1)?.sources.length === 0) return null;

  const structured = levels.findIndex(({ sources }) => sources.length <= mostStructuredSources);
  let attempts: Attempt[] = [];
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth]!;
    const coarser = levels[depth + 1];
    const begin = (start: Start, chance: number) => {
      const copy = withOwnFeatures(level);
      attempts.push({ level: copy, field: start(copy, random, chance) });
    };
    attempts = attempts.map(({ field }) => ({
      level: withOwnFeatures(level),
      field: coarser ? refineField(field, coarser.size, level, random) : field,
    }));
    if (!coarser) begin(onionPeel, jitter);
    if (!coarser) begin(onionPeel, secondJitter);
    if (depth === structured) begin(growStructures, jitter);

    for (const attempt of attempts) improve(attempt, random, depth);
    attempts = attempts.toSorted((a, b) => misfit(a) - misfit(b)).slice(0, depth >= 3 ? 2 : 1);
  }
  return attempts[0] ?? null;
}

function withOwnFeatures(level: MatchLevel): MatchLevel {
  return { ...level, features: level.features.slice() };
}

/** How badly the patches of a fill agree, in which few bad ones weigh more than many middling ones. */
function misfit({ level: { targets }, field: { cost } }: Attempt): number {
  let sum = 0;
  for (const target of targets) sum += cost[target]! ** 2;
  return Math.sqrt(sum / targets.length);
}

/** Rounds of matching and voting, fewer the finer the level, until hardly a patch changes any more. */
function improve({ level, field }: Attempt, random: () => number, depth: number): void {
  const { rounds, tolerance, reach, bond } = settingsAt(depth);
  voteFeatures(level, field, tolerance);
  for (let round = 0; round < rounds; round++) {
    const search = { bond: bond * usualCost(level, field), reach, random };
    const forwards = searchPatches(level, field, { ...search, backwards: false });
    const backwards = searchPatches(level, field, { ...search, backwards: true });
    voteFeatures(level, field, tolerance);
    if (forwards + backwards < settled * level.targets.length) return;
  }
}

function settingsAt(depth: number) {
  const bond = 0.1;
  if (depth === 0) return { rounds: 3, tolerance: 12, reach: 32, bond };
  if (depth === 1) return { rounds: 5, tolerance: 24, reach: 64, bond };
  return { rounds: 12, tolerance: 60, reach: Infinity, bond };
}
