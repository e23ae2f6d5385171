import { boxOver } from "./tracer/bounds.ts";
import {
  blend,
  capsule,
  ellipsoid,
  ring,
  rounded,
  turned,
  type Profile,
} from "./tracer/distance.ts";
import { fractal2, noise2 } from "./tracer/noise.ts";
import { smoothstep } from "./tracer/scalar.ts";
import type { Shape } from "./tracer/scene.ts";
import { metal, plane, plastic, solid } from "./tracer/shapes.ts";
import { mix, subtract, vec, type Vec } from "./tracer/vector.ts";

const cupProfile: Profile = rounded(
  [
    [0, 0.16],
    [0.62, 0.16],
    [0.95, 0.42],
    [1.12, 0.95],
    [1.2, 1.42],
  ],
  2,
);

const saucerProfile: Profile = rounded(
  [
    [0, 0.09],
    [0.78, 0.09],
    [0.95, 0.09],
    [1.35, 0.25],
    [2.0, 0.4],
  ],
  1,
);

const cupWall = turned(cupProfile, 0.065);
const saucerWall = turned(saucerProfile, 0.05);

const glaze = plastic(vec(0.8, 0.79, 0.77), 0.12, 0.05);
const rim = plastic(vec(0.34, 0.42, 0.47), 0.12, 0.05);

/** A cup of coffee on its saucer, with a spoon; `turn` is where the handle points, in radians. */
export function cupOfCoffee(at: Vec, turn: number): readonly Shape[] {
  const cosine = Math.cos(turn);
  const sine = Math.sin(turn);
  const local = (point: Vec): Vec => {
    const x = point.x - at.x;
    const z = point.z - at.z;
    return vec(x * cosine + z * sine, point.y - at.y, z * cosine - x * sine);
  };

  const cup = (point: Vec): number => {
    const p = local(point);
    const wall = cupWall(p);
    const radius = Math.hypot(p.x, p.z);
    if (p.x < 0.6 || radius < 0.85) return wall;
    const loop = ring(vec((p.x - 1.28) * 0.9, p.y - 0.86, p.z), 0.36, 0.095);
    return blend(wall, Math.max(loop, 0.83 + 0.3 * p.y - radius), 0.1);
  };
  const coffeeTop = at.y + 1.16;

  return [
    solid(cup, boxOver(at, 1.75, 1.5), () => glaze, 0.012),
    solid(
      (point) => saucerWall(subtract(point, at)),
      boxOver(at, 2.06, 0.46),
      ({ x, z }) => (Math.abs(Math.hypot(x - at.x, z - at.z) - 1.88) < 0.045 ? rim : glaze),
      0.012,
    ),
    plane(
      vec(at.x, coffeeTop, at.z),
      vec(0, 1, 0),
      ({ x, z }) => coffee(x - at.x, z - at.z),
      ({ x, z }) => Math.hypot(x - at.x, z - at.z) < 1.13,
    ),
  ];
}

/** Coffee with a golden foam that swirls in the middle and gathers at the rim. */
function coffee(x: number, z: number) {
  const radius = Math.hypot(x, z);
  const bend = 0.5 * fractal2(x * 0.9 + 3, z * 0.9, 3, 3);
  const drift = fractal2(x * 1.1 + bend * 2.2, z * 1.8 - bend * 2.6, 4, 12);
  const foam =
    smoothstep(0.92, 1.06, radius + 0.05 * noise2(x * 4, z * 4, 8)) +
    0.6 * smoothstep(0.05, 0.5, drift);
  const colour = mix(vec(0.075, 0.03, 0.013), vec(0.42, 0.22, 0.09), Math.min(1, foam));
  return plastic(colour, 0.08 + 0.25 * Math.min(1, foam), 0.03);
}

/** A teaspoon from its bowl towards its handle's end. */
export function teaspoon(bowl: Vec, end: Vec): Shape {
  const x = end.x - bowl.x;
  const z = end.z - bowl.z;
  const length = Math.hypot(x, z);
  const distance = (point: Vec): number => {
    const dx = point.x - bowl.x;
    const dz = point.z - bowl.z;
    const p = vec((dx * x + dz * z) / length, point.y - bowl.y, (dz * x - dx * z) / length);
    const outside = ellipsoid(p, vec(0.42, 0.15, 0.28));
    const hollow = ellipsoid(vec(p.x, p.y - 0.1, p.z), vec(0.38, 0.16, 0.24));
    const cup = Math.max(outside, -hollow);
    const rise = (end.y - bowl.y) / length;
    const flat = vec(p.x, (p.y - rise * p.x) * 2.2, p.z * 0.8);
    const handle = capsule(flat, vec(0.4, 0, 0), vec(length, 0, 0), 0.05, 0.12) * 0.45;
    return blend(cup, handle, 0.06);
  };
  const low = vec(Math.min(bowl.x, end.x) - 0.42, bowl.y - 0.16, Math.min(bowl.z, end.z) - 0.42);
  const high = vec(Math.max(bowl.x, end.x) + 0.42, end.y + 0.12, Math.max(bowl.z, end.z) + 0.42);
  return solid(distance, { low, high }, () => metal(vec(0.86, 0.85, 0.83), 0.18), 0.006);
}
