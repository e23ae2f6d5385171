import { boxOf, intersectBox, unionBox } from "#core/geometry/size.ts";
import type { Box, Size } from "#core/geometry/size.ts";
import { blendCollage } from "./blend/blendCollage.ts";
import type { Collage } from "./blend/collage.ts";
import { colourChannels, createCollage } from "./blend/collage.ts";
import { interpolate } from "./blend/interpolate.ts";
import { softenEdge } from "./blend/softenEdge.ts";
import { continueLines } from "./lines/continueLines.ts";
import type { Field, PatchMap } from "./match/matchLevel.ts";
import { createPatchMap } from "./match/matchLevel.ts";
import { refineField } from "./match/refineField.ts";
import { synthesise } from "./match/synthesise.ts";
import { growHole } from "./region/growHole.ts";
import { leftoversOf } from "./region/leftovers.ts";
import { growBox } from "./region/mergeIslands.ts";
import type { BarredPicture, Picture } from "./region/picture.ts";
import { isScratchOnPlainGround } from "./region/isScratchOnPlainGround.ts";
import { countOf } from "./region/picture.ts";
import { halvePicture } from "./region/pyramid.ts";

const mostMatchedPixels = 1_100_000;

export type FillOptions = {
  readonly random: () => number;
  /** 0 to 1: how much chance has a say where the best source is chosen. */
  readonly jitter: number;
  /** A larger hole, in pixels, is matched at half the size or less and copied at full size. */
  readonly mostMatchedHole: number;
};

export const usualOptions = { jitter: 0, mostMatchedHole: 110_000 } as const;

/**
 * Premultiplied colours for the hole's pixels in `bounds`, or null if there is not one whole patch to copy from.
 * `bounds` holds every pixel of the island that is to be filled; all that is no hole may be copied. What the brush missed
 * of a shadow is filled like the hole, and it is up to the caller to leave those pixels as they were.
 */
export function fillRegion(picture: Picture, bounds: Box, options: FillOptions): Collage | null {
  const box = intersectBox(growBox(bounds, 2), boxOf(picture.size))!;
  const isScratch = isScratchOnPlainGround(picture);
  const leftovers = leftoversOf(picture);
  const gone = leftovers ? unite(picture.hole, leftovers.bits) : picture.hole;
  const wide = { ...picture, hole: growHole(picture.size, gone) };
  const { pixels, drawn, side } = continueLines(wide, isScratch);
  const hole = wide.hole.map((bit, at) => bit - drawn[at]!);
  const open = gone.map((bit, at) => bit & (1 - drawn[at]!));
  if (isScratch) return interpolate({ ...picture, pixels, hole: open }, box);

  const barred = wide.hole;
  const found = matchPatches({ size: picture.size, pixels, hole, barred, side }, options);
  if (!found) return null;

  const guided = { ...wide, pixels };
  const reach = leftovers ? around(leftovers.bits, picture.size, box) : box;
  const collage = createCollage(guided, found.map, found.field, reach);
  blendCollage(guided, open, collage);
  keepDrawn(guided, drawn, collage);
  if (leftovers) softenEdge(picture, leftovers.bits, leftovers.side / 2, collage);
  return collage;
}

function unite(a: Uint8Array<ArrayBuffer>, b: Uint8Array): Uint8Array<ArrayBuffer> {
  return a.map((bit, at) => bit | b[at]!);
}

/** The box, grown so that it reaches beyond all the bits. */
function around(bits: Uint8Array, size: Size, box: Box): Box {
  let grown: Box | null = box;
  for (let at = bits.indexOf(1); at >= 0; at = bits.indexOf(1, at + 1)) {
    const left = at % size.width;
    const top = (at - left) / size.width;
    grown = unionBox(grown, { left: left - 2, top: top - 2, right: left + 3, bottom: top + 3 });
  }
  return intersectBox(grown!, boxOf(size))!;
}

type Found = { readonly map: PatchMap; readonly field: Field };

/** Matches at a size that is quick enough, and carries the offsets up to full size. */
function matchPatches(
  picture: BarredPicture,
  { random, jitter, mostMatchedHole }: FillOptions,
): Found | null {
  const levels = [picture];
  while (isTooMuch(levels.at(-1)!, mostMatchedHole)) levels.push(halvePicture(levels.at(-1)!));
  const matched = synthesise(levels.at(-1)!, random, jitter);
  if (!matched) return null;

  let found: Found = { map: matched.level, field: matched.field };
  for (const finer of levels.slice(0, -1).toReversed()) {
    const map = createPatchMap(finer);
    found = { map, field: refineField(found.field, found.map.size, map, random) };
  }
  return found;
}

/** Puts the continued lines into the collage. */
function keepDrawn({ size, pixels }: Picture, drawn: Uint8Array, { box, colour }: Collage): void {
  const width = box.right - box.left;
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const from = (y * size.width + x) * 4;
      if (!drawn[from / 4]) continue;
      const to = ((y - box.top) * width + x - box.left) * colourChannels;
      const alpha = pixels[from + 3]!;
      for (let i = 0; i < 3; i++) colour[to + i] = (pixels[from + i]! * alpha) / 255;
      colour[to + 3] = alpha;
    }
  }
}

function isTooMuch({ size, hole }: Picture, mostMatchedHole: number): boolean {
  return size.width * size.height > mostMatchedPixels || countOf(hole) > mostMatchedHole;
}
