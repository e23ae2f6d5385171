import type { Box } from "#core/geometry/size.ts";
import { sizeOf } from "#core/geometry/size.ts";
import type { Field, PatchMap } from "#core/fill/match/matchLevel.ts";
import type { Ballot } from "#core/fill/match/votes.ts";
import { castVotes, createBallot, voteWeights } from "#core/fill/match/votes.ts";
import type { Picture } from "#core/fill/region/picture.ts";

/** Premultiplied red, green, blue and alpha, each 0 to 255. */
export const colourChannels = 4;

const tolerance = 10;

/**
 * What the field makes of the pixels in `box`: for each pixel that has votes the source pixel with most of them, by
 * index in the region (-1 without votes), and the colour, a mean of the votes that are like it.
 */
export type Collage = {
  readonly box: Box;
  readonly source: Int32Array<ArrayBuffer>;
  readonly colour: Float32Array<ArrayBuffer>;
};

export function createCollage(picture: Picture, map: PatchMap, field: Field, box: Box): Collage {
  const { width, height } = sizeOf(box);
  const source = new Int32Array(width * height).fill(-1);
  const colour = new Float32Array(width * height * colourChannels);
  const weights = voteWeights(map, field);
  const ballot = createBallot();

  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = (box.top + y) * picture.size.width + box.left + x;
      const at = y * width + x;
      const heaviest = castVotes(ballot, picture.size, field.nearest, weights, pixel);
      if (heaviest < 0) continue;
      source[at] = ballot.sources[heaviest]!;
      writeMean(picture.pixels, ballot, heaviest, colour, at * colourChannels);
    }
  }
  return { box, source, colour };
}

function writeMean(
  pixels: Uint8ClampedArray,
  { count, sources, weights }: Ballot,
  heaviest: number,
  into: Float32Array,
  to: number,
): void {
  const centre = sources[heaviest]! * 4;
  let total = 0;
  for (let slot = 0; slot < count; slot++) {
    const from = sources[slot]! * 4;
    const opacity = pixels[from + 3]! / 255;
    const distance =
      (pixels[from]! - pixels[centre]!) ** 2 +
      (pixels[from + 1]! - pixels[centre + 1]!) ** 2 +
      (pixels[from + 2]! - pixels[centre + 2]!) ** 2 +
      (pixels[from + 3]! - pixels[centre + 3]!) ** 2;
    const weight = weights[slot]! * Math.exp(-distance / (2 * tolerance * tolerance));
    for (let channel = 0; channel < 3; channel++) {
      into[to + channel]! += weight * opacity * pixels[from + channel]!;
    }
    into[to + 3]! += weight * pixels[from + 3]!;
    total += weight;
  }
  for (let channel = 0; channel < colourChannels; channel++) into[to + channel]! /= total;
}
