import type { Size } from "#core/geometry/size.ts";
import { depthInThirds } from "#core/fill/region/depth.ts";
import type { BarredPicture } from "#core/fill/region/picture.ts";
import { colourFeatures } from "./features.ts";
import { strangenessCosts } from "./strangeness.ts";

/** Patches are 7 × 7 pixels around their centre. */
export const patchRadius = 3;
export const channels = 4;

const confidenceBase = 1.35;
const deepestInThirds = 3 * 120;
const confidenceOfThirds = Float32Array.from({ length: deepestInThirds + 1 }, (_, thirds) =>
  Math.pow(confidenceBase, -thirds / 3),
);

/**
 * Which patches of a picture may be copied and which are to be replaced. A patch is named by its centre pixel's index.
 *
 * `confidence` is 1.35^(-distance to the hole's edge), 1 outside; `isSource` marks patches with no barred pixel, listed in
 * `sources`; `targets` are the patches that touch the hole, in reading order.
 */
export type PatchMap = {
  readonly size: Size;
  readonly hole: Uint8Array<ArrayBuffer>;
  readonly confidence: Float32Array<ArrayBuffer>;
  readonly isSource: Uint8Array<ArrayBuffer>;
  readonly sources: Int32Array<ArrayBuffer>;
  readonly targets: Int32Array<ArrayBuffer>;
};

/**
 * One size of the region while patches are matched. `features` holds four numbers a pixel and changes inside the hole
 * from round to round; `scale` is 1 / the sum of a target's confidences; `strangeness` is added to the cost of a source;
 * `side` tells the sides of a line apart (see `placeCost`).
 */
export type MatchLevel = PatchMap & {
  readonly features: Float32Array<ArrayBuffer>;
  readonly scale: Float32Array<ArrayBuffer>;
  readonly strangeness: Float32Array<ArrayBuffer>;
  readonly side: Float32Array<ArrayBuffer>;
};

/** Which source each target patch is made of, -1 elsewhere, and how badly they differ (squared, per pixel). */
export type Field = {
  readonly nearest: Int32Array<ArrayBuffer>;
  readonly cost: Float32Array<ArrayBuffer>;
};

export function createPatchMap({ size, hole, barred }: BarredPicture): PatchMap {
  const depth = depthInThirds(size, hole);
  const confidence = new Float32Array(depth.length);
  for (let at = 0; at < depth.length; at++) {
    confidence[at] = confidenceOfThirds[Math.min(depth[at]!, deepestInThirds)]!;
  }
  return { size, hole, confidence, ...splitPatches(size, hole, barred) };
}

/** What steers the matching beside colour: how busy and how strange each pixel is (see there). */
export type Guides = { readonly texture: Float32Array; readonly strangeness: Float32Array };

export function createMatchLevel(picture: BarredPicture, guides: Guides): MatchLevel {
  const map = createPatchMap(picture);
  const features = colourFeatures(picture);
  for (let at = 0; at < picture.hole.length; at++) {
    if (!picture.hole[at]) features[at * channels + 3]! += guides.texture[at]!;
  }
  const strangeness = strangenessCosts(picture.size, map.isSource, guides.strangeness);
  return { ...map, features, scale: scalesOf(map), strangeness, side: picture.side };
}

export function createField({ hole }: PatchMap): Field {
  return { nearest: new Int32Array(hole.length).fill(-1), cost: new Float32Array(hole.length) };
}

type Patches = Pick<PatchMap, "isSource" | "sources" | "targets">;

function splitPatches({ width, height }: Size, hole: Uint8Array, barred: Uint8Array): Patches {
  const isSource = new Uint8Array(width * height);
  const sources: number[] = [];
  const targets: number[] = [];
  const rowHits = countAlongRows(width, height, hole);
  const rowBars = countAlongRows(width, height, barred);

  for (let y = patchRadius; y < height - patchRadius; y++) {
    for (let x = patchRadius; x < width - patchRadius; x++) {
      const at = y * width + x;
      let [hits, bars] = [0, 0];
      for (let dy = -patchRadius; dy <= patchRadius; dy++) {
        hits += rowHits[at + dy * width]!;
        bars += rowBars[at + dy * width]!;
      }
      if (hits > 0) targets.push(at);
      else if (bars === 0) {
        isSource[at] = 1;
        sources.push(at);
      }
    }
  }
  return { isSource, sources: Int32Array.from(sources), targets: Int32Array.from(targets) };
}

/** For each pixel, how many of the 7 around it in its row belong to the hole. */
function countAlongRows(width: number, height: number, hole: Uint8Array): Uint8Array {
  const counts = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let inside = 0;
    for (let x = 0; x < width + patchRadius; x++) {
      if (x < width) inside += hole[row + x]!;
      if (x > patchRadius * 2) inside -= hole[row + x - patchRadius * 2 - 1]!;
      if (x >= patchRadius) counts[row + x - patchRadius] = inside;
    }
  }
  return counts;
}

function scalesOf({ targets, confidence, size: { width } }: PatchMap): Float32Array<ArrayBuffer> {
  const scale = new Float32Array(confidence.length);
  for (const target of targets) {
    let sum = 0;
    for (let dy = -patchRadius; dy <= patchRadius; dy++) {
      const row = target + dy * width;
      for (let dx = -patchRadius; dx <= patchRadius; dx++) sum += confidence[row + dx]!;
    }
    scale[target] = 1 / sum;
  }
  return scale;
}
