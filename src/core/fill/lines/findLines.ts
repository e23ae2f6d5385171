import { growHole } from "#core/fill/region/growHole.ts";
import type { Picture } from "#core/fill/region/picture.ts";
import type { EdgePoint, Slopes, Tone } from "./edges.ts";
import { edgePoints, slopesOf } from "./edges.ts";

/**
 * A straight edge that goes into the hole at `start` and comes out at `end`, `length` pixels on in the direction
 * (`alongX`, `alongY`). `reach` is how far it is straight and clear on either side outside the hole.
 */
export type Line = {
  readonly startX: number;
  readonly startY: number;
  readonly alongX: number;
  readonly alongY: number;
  readonly length: number;
  readonly reach: number;
  readonly score: number;
};

/** Light against dark, and warm against cold: a table and the wall behind it may be equally light. */
const tones: readonly Tone[] = [
  (red, green, blue) => 0.299 * red + 0.587 * green + 0.114 * blue,
  (red, _, blue) => red - blue,
];
const mostPoints = 260;
const mostLines = 12;
const parallel = Math.cos((7 * Math.PI) / 180);
const apart = 9;
const shortest = 7;
const sideways = 5;
const steady = 60;
const clear = 40;
const leastInside = 4;
const mostlyThere = 0.9;

/**
 * Straight edges that the hole interrupts: a horizon, the edge of a table, the joint between two planks. A scratch
 * (`isScratch`) may also run along an edge and leave much of it free; close to it, in `covered`, nothing is seen of the edge.
 */
export function findLines(picture: Picture, isScratch = false): Line[] {
  const covered = isScratch ? growHole(picture.size, growHole(picture.size, picture.hole)) : null;
  const found = tones.flatMap((tone) => linesIn(picture, slopesOf(picture, tone), covered));
  const chosen: Line[] = [];
  for (const line of found.toSorted((a, b) => b.score - a.score)) {
    if (chosen.length === mostLines) break;
    if (chosen.every((other) => isElsewhere(line, other))) chosen.push(line);
  }
  return chosen;
}

function linesIn(picture: Picture, slopes: Slopes, covered: Uint8Array | null): Line[] {
  const points = edgePoints(slopes, picture.hole, mostPoints);
  const found: Line[] = [];
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const line = connect(slopes, picture, covered, points[i]!, points[j]!);
      if (line) found.push(line);
    }
  }
  return found;
}

/** The line through both points if both lie on it, the hole lies between, and the edge goes on behind either. */
function connect(
  slopes: Slopes,
  picture: Picture,
  covered: Uint8Array | null,
  from: EdgePoint,
  to: EdgePoint,
): Line | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 12) return null;
  if (from.normalX * to.normalX + from.normalY * to.normalY < parallel) return null;
  const alongX = (to.x - from.x) / length;
  const alongY = (to.y - from.y) / length;
  if (Math.abs(alongX * from.normalY - alongY * from.normalX) < parallel) return null;
  if (Math.abs(alongX * to.normalY - alongY * to.normalX) < parallel) return null;
  const ratio = from.strength / to.strength;
  if (ratio < 0.4 || ratio > 2.5) return null;
  const bare = { startX: from.x, startY: from.y, alongX, alongY, length, reach: 0, score: 0 };
  const sign = Math.sign(alongX * from.normalY - alongY * from.normalX);
  const isInterrupted = covered
    ? runsAlong(slopes, picture, covered, bare, sign, Math.min(clear, from.strength, to.strength))
    : shareInHole(picture, bare) >= 0.8;
  if (!isInterrupted) return null;

  const before = clarity(slopes, picture, bare, -1, sign);
  const after = clarity(slopes, picture, bare, 1, sign);
  const reach = Math.min(before.reach, after.reach);
  const score = Math.min(before.mean, after.mean);
  if (reach < shortest || score < 0.55 * Math.min(clear, from.strength, to.strength)) return null;
  return { ...bare, reach, score };
}

function shareInHole(
  { size, hole }: Picture,
  { startX, startY, alongX, alongY, length }: Line,
): number {
  let inside = 0;
  for (let t = 0; t < length; t++) {
    const x = Math.round(startX + alongX * t);
    const y = Math.round(startY + alongY * t);
    inside += hole[y * size.width + x]!;
  }
  return inside / Math.max(1, length - 8);
}

/** Whether the hole is somewhere on the line, and what of the line is free and seen shows the edge. */
function runsAlong(
  slopes: Slopes,
  { size, hole }: Picture,
  covered: Uint8Array,
  { startX, startY, alongX, alongY, length }: Line,
  sign: number,
  strength: number,
): boolean {
  let [inside, fitting] = [0, 0];
  for (let t = 0; t < length; t++) {
    const x = startX + alongX * t;
    const y = startY + alongY * t;
    const at = Math.round(y) * size.width + Math.round(x);
    inside += hole[at]!;
    const step = covered[at] ? Infinity : stepAcross(slopes, alongX, alongY, sign, x, y);
    if (step >= strength / 2) fitting++;
  }
  return inside >= leastInside && fitting >= mostlyThere * length;
}

/** The step across a line at one place of it: the best of three pixels. */
function stepAcross(
  { size: { width }, toRight, toBelow }: Slopes,
  alongX: number,
  alongY: number,
  sign: number,
  x: number,
  y: number,
): number {
  let best = 0;
  for (let across = -1; across <= 1; across++) {
    const row = Math.round(Math.round(y) + alongX * across);
    const spot = row * width + Math.round(Math.round(x) - alongY * across);
    best = Math.max(best, sign * (alongX * toBelow[spot]! - alongY * toRight[spot]!));
  }
  return best;
}

/**
 * How long and how clear the line is outside the hole, behind its start (`step` -1) or its end (1): up to a quarter of
 * its length or the picture's border, and the mean step across. Each place counts as its best of three
 * pixels across and as no more than 40, so that it takes a long edge, not one strong spot.
 * The reach is 0 where the colours beside the line change on the way: a joint between bricks, another object.
 */
function clarity(
  slopes: Slopes,
  { size: { width, height }, pixels }: Picture,
  { startX, startY, alongX, alongY, length }: Line,
  step: 1 | -1,
  sign: number,
): { readonly reach: number; readonly mean: number } {
  const wanted = Math.max(14, Math.round(length * 0.25));
  const beside = Math.round(alongX * sideways) * width - Math.round(alongY * sideways);
  let [sum, reach, first] = [0, 0, -1];
  for (; reach < wanted; reach++) {
    const t = step === 1 ? length + 1 + reach : -1 - reach;
    const x = Math.round(startX + alongX * t);
    const y = Math.round(startY + alongY * t);
    if (x < sideways || y < sideways || x >= width - sideways || y >= height - sideways) break;
    const at = y * width + x;
    if (first < 0) first = at;
    if (
      differ(pixels, first + beside, at + beside) ||
      differ(pixels, first - beside, at - beside)
    ) {
      return { reach: 0, mean: 0 };
    }
    sum += Math.min(clear, stepAcross(slopes, alongX, alongY, sign, x, y));
  }
  return { reach, mean: sum / Math.max(1, reach) };
}

function differ(pixels: Uint8ClampedArray, a: number, b: number): boolean {
  for (let channel = 0; channel < 4; channel++) {
    if (Math.abs(pixels[a * 4 + channel]! - pixels[b * 4 + channel]!) > steady) return true;
  }
  return false;
}

/** Whether two lines are not just two sides of one joint or two readings of one edge. */
function isElsewhere(line: Line, other: Line): boolean {
  return [0, line.length].some((t) => {
    const x = line.startX + line.alongX * t - other.startX;
    const y = line.startY + line.alongY * t - other.startY;
    return Math.abs(x * other.alongY - y * other.alongX) > apart;
  });
}
