import type { Size } from "#core/geometry/size.ts";
import { depthInThirds } from "#core/fill/region/depth.ts";
import type { Picture } from "#core/fill/region/picture.ts";

/** One number for each colour: what edges are looked for in. */
export type Tone = (red: number, green: number, blue: number) => number;

/** How much a tone rises from left to right and from above to below each pixel; 0 close to the hole. */
export type Slopes = {
  readonly size: Size;
  readonly toRight: Float32Array;
  readonly toBelow: Float32Array;
};

/** A pixel on an edge near the hole, and the direction in which the tone rises fastest there, of length 1. */
export type EdgePoint = {
  readonly x: number;
  readonly y: number;
  readonly normalX: number;
  readonly normalY: number;
  readonly strength: number;
};

const nearest = 3 * 4;
const farthest = 3 * 9;
const weakest = 12;

export function slopesOf({ size, pixels, hole }: Picture, tone: Tone): Slopes {
  const { width, height } = size;
  const tones = new Float32Array(hole.length);
  for (let at = 0; at < tones.length; at++) {
    const from = at * 4;
    const value = tone(pixels[from]!, pixels[from + 1]!, pixels[from + 2]!);
    tones[at] = (value * pixels[from + 3]!) / 255;
  }
  const toRight = new Float32Array(tones.length);
  const toBelow = new Float32Array(tones.length);
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x;
      if (hole[at]) continue;
      toRight[at] = stepAt(tones, hole, at, 1);
      toBelow[at] = stepAt(tones, hole, at, width);
    }
  }
  return { size, toRight, toBelow };
}

/** The mean of two pixels on one side minus that of two on the other: a soft edge counts as much as a sharp one. */
function stepAt(tones: Float32Array, hole: Uint8Array, at: number, step: number): number {
  if (hole[at - 2 * step] || hole[at - step] || hole[at + step] || hole[at + 2 * step]) return 0;
  const after = tones[at + step]! + tones[at + 2 * step]!;
  return (after - tones[at - step]! - tones[at - 2 * step]!) / 2;
}

/** The crests of the clear edges in a narrow band around the hole, strongest first, at most `most`. */
export function edgePoints(
  { size: { width, height }, toRight, toBelow }: Slopes,
  hole: Uint8Array,
  most: number,
): EdgePoint[] {
  const outside = depthInThirds(
    { width, height },
    hole.map((bit) => 1 - bit),
  );
  const points: EdgePoint[] = [];
  for (let at = 0; at < hole.length; at++) {
    if (outside[at]! < nearest || outside[at]! > farthest) continue;
    const strength = Math.hypot(toRight[at]!, toBelow[at]!);
    if (strength < weakest) continue;
    const normalX = toRight[at]! / strength;
    const normalY = toBelow[at]! / strength;
    const step = Math.round(normalY) * width + Math.round(normalX);
    const before = Math.hypot(toRight[at - step] ?? 0, toBelow[at - step] ?? 0);
    const after = Math.hypot(toRight[at + step] ?? 0, toBelow[at + step] ?? 0);
    if (strength < before || strength <= after) continue;
    points.push({ x: at % width, y: Math.floor(at / width), normalX, normalY, strength });
  }
  return points.toSorted((a, b) => b.strength - a.strength).slice(0, most);
}
