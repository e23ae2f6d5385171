import type { ImagePoint } from "#core/geometry/viewport.ts";

/** A turn sharper than this (radians) is a corner: its sides stay straight. */
const sharpestBend = (40 * Math.PI) / 180;

/** How far a flattened bend may lie from its curve, in picture pixels. */
const flatness = 0.05;

/**
 * The way from the last of `earlier` (the newest three samples) to `next`, as points after it; the last one is `next`.
 *
 * A Catmull-Rom span whose unknown sample to come is taken to continue the bend, so that paint reaches the newest
 * sample at once and is never drawn twice: the parabola that touches the circle through the newest three samples at
 * both ends. A bend grows at most twofold from span to span, and is none after a straight line, at a corner, where the
 * hand turns the other way, and on spans longer than `longestBend`: the curve never leaves a path of few samples.
 */
export function curveTo(
  earlier: readonly ImagePoint[],
  next: ImagePoint,
  longestBend: number,
): ImagePoint[] {
  const [a, b, c] = [earlier.at(-3), earlier.at(-2), earlier.at(-1)];
  if (!a || !b || !c) return [next];
  const length = distance(c, next);
  if (length > longestBend) return [next];

  const bend = halfBend(bendAt(b, c, next), bendAt(a, b, c), length);
  const rise = (Math.tan(bend) * length) / 2;
  const parts = Math.ceil(Math.sqrt(Math.abs(rise) / 2 / flatness));
  if (parts <= 1) return [next];

  const control = {
    x: (c.x + next.x) / 2 + ((next.y - c.y) / length) * rise,
    y: (c.y + next.y) / 2 - ((next.x - c.x) / length) * rise,
  };
  return Array.from({ length: parts }, (_, part) => parabola(c, control, next, (part + 1) / parts));
}

type Bend = { readonly turn: number; readonly curvature: number };

/** The signed turn at `at` in radians, and the curvature of the circle through the three points. */
function bendAt(from: ImagePoint, at: ImagePoint, to: ImagePoint): Bend {
  const [ax, ay, bx, by] = [at.x - from.x, at.y - from.y, to.x - at.x, to.y - at.y];
  const turn = Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  return { turn, curvature: (2 * turn) / (Math.hypot(ax, ay) + Math.hypot(bx, by)) };
}

/** The angle between the span and its tangents. */
function halfBend(newest: Bend, before: Bend, length: number): number {
  if (newest.turn * before.turn <= 0) return 0;
  if (Math.abs(newest.turn) > sharpestBend || Math.abs(before.turn) > sharpestBend) return 0;
  const curvature = Math.min(Math.abs(newest.curvature), 2 * Math.abs(before.curvature));
  return Math.sign(newest.turn) * Math.min((curvature * length) / 2, sharpestBend / 2);
}

function parabola(from: ImagePoint, control: ImagePoint, to: ImagePoint, t: number): ImagePoint {
  if (t === 1) return to;
  const [u, v, w] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return {
    x: u * from.x + v * control.x + w * to.x,
    y: u * from.y + v * control.y + w * to.y,
  };
}

function distance(a: ImagePoint, b: ImagePoint): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
