import type { Bounds, Group, Ray, Shape } from "./scene.ts";
import { vec, type Vec } from "./vector.ts";

/** A group in the box that reaches `out` to the sides of a point on the table and `tall` up. */
export function standing(at: Vec, out: number, tall: number, shapes: readonly Shape[]): Group {
  return { shapes, bounds: boxOver(at, out, tall) };
}

export function boxOver({ x, y, z }: Vec, out: number, tall: number): Bounds {
  return { low: vec(x - out, y, z - out), high: vec(x + out, y + tall, z + out) };
}

/** Where a ray enters a box, or Infinity where it passes by. Negative from inside. */
export function enterBox({ origin, direction }: Ray, { low, high }: Bounds): number {
  const ax = (low.x - origin.x) / direction.x;
  const bx = (high.x - origin.x) / direction.x;
  const ay = (low.y - origin.y) / direction.y;
  const by = (high.y - origin.y) / direction.y;
  const az = (low.z - origin.z) / direction.z;
  const bz = (high.z - origin.z) / direction.z;
  const enter = Math.max(Math.min(ax, bx), Math.min(ay, by), Math.min(az, bz));
  const leave = Math.min(Math.max(ax, bx), Math.max(ay, by), Math.max(az, bz));
  return leave > 0 && enter < leave ? enter : Infinity;
}
