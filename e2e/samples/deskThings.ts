import { coin } from "./tracer/distance.ts";
import { noise2 } from "./tracer/noise.ts";
import { smoothstep } from "./tracer/scalar.ts";
import type { Shape } from "./tracer/scene.ts";
import { matt, plastic, solid, type Finish } from "./tracer/shapes.ts";
import {
  cross,
  dot,
  lengthOf,
  mix,
  normalize,
  scale,
  subtract,
  vec,
  type Vec,
} from "./tracer/vector.ts";

const thick = 0.15;
const sharpened = 0.62;

/** A pencil from its blunt end to its point, both as they lie on the table. */
export function pencil(end: Vec, point: Vec, paint: Vec): Shape {
  const way = subtract(point, end);
  const length = lengthOf(way);
  const axis = scale(way, 1 / length);
  const side = normalize(cross(axis, vec(0, 1, 0)));
  const over = cross(side, axis);

  const distance = (p: Vec): number => {
    const from = subtract(p, end);
    const at = dot(from, axis);
    const a = Math.abs(dot(from, side));
    const b = Math.abs(dot(from, over));
    const hexagon = Math.max(b, a * 0.866 + b * 0.5) - thick * 0.9;
    const cone = (Math.hypot(a, b) - ((length - at) * thick) / sharpened) * 0.95;
    return Math.max(hexagon, cone, -at, at - length + 0.02);
  };
  const finish = (p: Vec): Finish => {
    const from = subtract(p, end);
    const at = dot(from, axis);
    const radius = lengthOf(subtract(from, scale(axis, at)));
    if (at < 0.06) return plastic(scale(paint, 0.35), 0.3);
    if (at > length - 0.2) return plastic(vec(0.035, 0.035, 0.04), 0.4, 0.06);
    const cut = length - sharpened * 0.92 + 0.02 * noise2(p.x * 30, p.z * 30, 2);
    if (at > cut && radius < thick * 0.92) {
      const grain = 0.5 + 0.5 * noise2(at * 6, radius * 60, 6);
      return matt(mix(vec(0.72, 0.5, 0.31), vec(0.62, 0.4, 0.23), grain));
    }
    return plastic(paint, 0.2, 0.05);
  };
  const bounds = {
    low: vec(Math.min(end.x, point.x) - thick, 0, Math.min(end.z, point.z) - thick),
    high: vec(Math.max(end.x, point.x) + thick, end.y + thick, Math.max(end.z, point.z) + thick),
  };
  return solid(distance, bounds, finish, 0.006);
}

/** Coins gone dull with use, which scatter light as well as they mirror it. */
function worn(colour: Vec): Finish {
  return plastic(colour, 0.3, 0.22);
}

/** A coin that lies flat: a raised rim, and a relief too fine to name. */
export function flatCoin(at: Vec, radius: number, colour: Vec, seed: number): Shape {
  return solid(
    (p) => coin(subtract(p, at), radius, 0.05, 0.02),
    { low: vec(at.x - radius, 0, at.z - radius), high: vec(at.x + radius, 0.12, at.z + radius) },
    (p, normal) => {
      const x = (p.x - at.x) / radius;
      const z = (p.z - at.z) / radius;
      if (normal.y < 0.9) return worn(colour);
      const out = Math.hypot(x, z);
      const rim = smoothstep(0.88, 0.84, out) - smoothstep(0.84, 0.8, out);
      const relief = 0.24 * smoothstep(0.74, 0.62, out) + 0.02;
      const bent = normalize(
        vec(
          relief * noise2(x * 5, z * 5, seed) - rim * 0.5 * x,
          1,
          relief * noise2(x * 5, z * 5, seed + 1) - rim * 0.5 * z,
        ),
      );
      return { ...worn(colour), bent };
    },
  );
}
