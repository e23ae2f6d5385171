import type { Size } from "#core/geometry/size.ts";
import type { Picture } from "#core/fill/region/picture.ts";
import { countOf } from "#core/fill/region/picture.ts";
import type { Line } from "./findLines.ts";
import { findLines } from "./findLines.ts";
import { sideOf } from "./sideOf.ts";

const widest = 6;
const mostDrawn = 0.5;

/**
 * `drawn` is 1 for the pixels of the hole that were filled by continuing a line; `pixels` has their colours. `side` says on
 * which side of the clearest line each pixel of the picture lies (see `sideOf`).
 */
export type Continued = {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly drawn: Uint8Array<ArrayBuffer>;
  readonly side: Float32Array<ArrayBuffer>;
};

/**
 * Draws the straight edges that the hole interrupts, up to 13 pixels wide, by mirroring what lies on each at its two
 * ends and fading from one to the other. Patches find textures well but cannot know that two ends of an edge belong
 * together; so that they have something left to do, no more than about half of the hole is drawn. `isScratch` as for
 * `findLines`.
 */
export function continueLines(picture: Picture, isScratch = false): Continued {
  const pixels = picture.pixels.slice();
  const drawn = new Uint8Array(picture.hole.length);
  let room = mostDrawn * countOf(picture.hole);
  const lines = findLines(picture, isScratch);
  for (const line of lines) {
    if (room <= 0) break;
    room -= drawLine(picture, line, pixels, drawn);
  }
  return { pixels, drawn, side: sideOf(picture.size, lines[0]) };
}

/** Returns how many pixels it drew. */
function drawLine(
  picture: Picture,
  line: Line,
  pixels: Uint8ClampedArray,
  drawn: Uint8Array,
): number {
  const halfWidth = Math.min(widest, 3 + line.length * 0.03);
  const { width, height } = picture.size;
  const endX = line.startX + line.alongX * line.length;
  const endY = line.startY + line.alongY * line.length;
  const left = Math.max(0, Math.floor(Math.min(line.startX, endX) - halfWidth));
  const right = Math.min(width - 1, Math.ceil(Math.max(line.startX, endX) + halfWidth));
  const top = Math.max(0, Math.floor(Math.min(line.startY, endY) - halfWidth));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(line.startY, endY) + halfWidth));
  const colour = new Float32Array(4);
  let count = 0;

  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const at = y * width + x;
      if (!picture.hole[at] || drawn[at]) continue;
      const along = (x - line.startX) * line.alongX + (y - line.startY) * line.alongY;
      const across = (y - line.startY) * line.alongX - (x - line.startX) * line.alongY;
      if (Math.abs(across) > halfWidth || along < 0 || along > line.length) continue;
      if (!mixEnds(picture, line, along, across, colour)) continue;
      pixels.set(colour, at * 4);
      drawn[at] = 1;
      count++;
    }
  }
  return count;
}

/** Writes the colour at one place of the line, and says whether both ends could be read. */
function mixEnds(
  picture: Picture,
  line: Line,
  along: number,
  across: number,
  into: Float32Array,
): boolean {
  const share = Math.min(1, Math.max(0, (along / line.length - 0.3) / 0.4));
  const towardsEnd = share * share * (3 - 2 * share);
  into.fill(0);
  const before = -bounced(along, line.reach);
  const after = line.length + bounced(line.length - along, line.reach);
  return (
    addSample(picture, line, before, across, 1 - towardsEnd, into) &&
    addSample(picture, line, after, across, towardsEnd, into)
  );
}

/** Folds a distance into 1 … reach, back and forth. */
function bounced(distance: number, reach: number): number {
  const span = reach - 1;
  const folded = distance % (2 * span);
  return 1 + (folded <= span ? folded : 2 * span - folded);
}

function addSample(
  { size, pixels, hole }: Picture,
  line: Line,
  along: number,
  across: number,
  weight: number,
  into: Float32Array,
): boolean {
  if (weight === 0) return true;
  const x = line.startX + line.alongX * along - line.alongY * across;
  const y = line.startY + line.alongY * along + line.alongX * across;
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (!isInside(size, left, top)) return false;
  for (let corner = 0; corner < 4; corner++) {
    const right = corner & 1;
    const below = corner >> 1;
    const at = (top + below) * size.width + left + right;
    if (hole[at]) return false;
    const share = weight * (right ? x - left : left + 1 - x) * (below ? y - top : top + 1 - y);
    for (let channel = 0; channel < 4; channel++)
      into[channel]! += share * pixels[at * 4 + channel]!;
  }
  return true;
}

function isInside({ width, height }: Size, left: number, top: number): boolean {
  return left >= 0 && top >= 0 && left + 1 < width && top + 1 < height;
}
