import { depthInThirds } from "#core/fill/region/depth.ts";
import type { BarredPicture } from "#core/fill/region/picture.ts";
import { halvePicture } from "#core/fill/region/pyramid.ts";
import { halveGuide, textureOf } from "./features.ts";
import type { Guides, MatchLevel } from "./matchLevel.ts";
import { createMatchLevel, patchRadius } from "./matchLevel.ts";
import { strangenessOf } from "./strangeness.ts";

/** So many comparisons are made at the coarsest level, where every target is held against every source. */
const mostComparisons = 1_500_000;

const whimSide = 24;
const mostWhim = 0.08;

/**
 * The picture in sizes that halve, finest first. The last is the one where the hole is no deeper than half a patch, or
 * the one before sources get scarce.
 */
export function matchLevels(
  picture: BarredPicture,
  random: () => number,
  jitter: number,
): MatchLevel[] {
  const levels: MatchLevel[] = [];
  let current = picture;
  const strangeness = strangenessOf(picture);
  addWhims(strangeness, picture.size.width, random, jitter);
  let guides: Guides = { texture: textureOf(picture), strangeness };
  for (;;) {
    const level = createMatchLevel(current, guides);
    const { length: sources } = level.sources;
    const { length: targets } = level.targets;
    if (levels.length > 0 && sources < 100 + targets / 2) return levels;
    levels.push(level);
    if (sources === 0 || (isShallow(current) && sources * targets < mostComparisons)) return levels;
    guides = {
      texture: halveGuide(current, guides.texture),
      strangeness: halveGuide(current, guides.strangeness),
    };
    current = halvePicture(current);
  }
}

/** Makes some places of the picture less welcome as sources, so that another seed copies from elsewhere. */
function addWhims(
  strangeness: Float32Array,
  width: number,
  random: () => number,
  jitter: number,
): void {
  const columns = Math.ceil(width / whimSide);
  const rows = Math.ceil(strangeness.length / width / whimSide);
  const whims = Float32Array.from({ length: columns * rows }, () => random() * jitter * mostWhim);
  for (let at = 0; at < strangeness.length; at++) {
    const column = Math.floor((at % width) / whimSide);
    strangeness[at]! += whims[Math.floor(at / width / whimSide) * columns + column]!;
  }
}

function isShallow({ size, hole }: BarredPicture): boolean {
  return depthInThirds(size, hole).every((thirds) => thirds <= patchRadius * 3 + 2);
}
