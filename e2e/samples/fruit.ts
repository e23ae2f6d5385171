import { capsule, ellipsoid } from "./tracer/distance.ts";
import { fractal2, noise2, noise3, random } from "./tracer/noise.ts";
import { clamp, lerp, smoothstep } from "./tracer/scalar.ts";
import type { Shape } from "./tracer/scene.ts";
import { plane, plastic, solid, sphere, type Finish } from "./tracer/shapes.ts";
import { mix, normalize, vec, type Vec } from "./tracer/vector.ts";

const peelLight = vec(0.86, 0.3, 0.035);
const peelDark = vec(0.78, 0.21, 0.02);

/** An orange that lies on the table, its dimple near the top. */
export function orange(x: number, z: number, radius: number, seed: number): Shape {
  const centre = vec(x, radius, z);
  return sphere(centre, radius, (point, normal, close) => {
    if (!close) return plastic(peelLight, 0.4);
    const toDimple = Math.hypot(normal.x - 0.34, normal.z - 0.1);
    const stem = normal.y > 0 ? smoothstep(0.075, 0.05, toDimple) : 0;
    const blush = 0.5 + 0.4 * noise3(point.x, point.y, point.z, seed);
    const peel = mix(
      peelLight,
      peelDark,
      clamp(blush * 0.6 + smoothstep(0.3, 0.05, toDimple) * 0.3),
    );
    const colour = mix(peel, vec(0.32, 0.36, 0.14), stem);
    return { ...plastic(colour, 0.42, 0.04), bent: pitted(normal, point, seed) };
  });
}

/** The normal of peel: many small pits. */
function pitted(normal: Vec, { x, y, z }: Vec, seed: number): Vec {
  const fine = 13;
  const depth = 0.07;
  return normalize(
    vec(
      normal.x + depth * noise3(x * fine, y * fine, z * fine, seed),
      normal.y + depth * noise3(x * fine, y * fine, z * fine, seed + 1),
      normal.z + depth * noise3(x * fine, y * fine, z * fine, seed + 2),
    ),
  );
}

/** Half an orange, cut side up. */
export function halfOrange(x: number, z: number, radius: number): readonly Shape[] {
  const height = radius * 0.86;
  const centre = vec(x, height, z);
  const peel = solid(
    (p) =>
      Math.max(Math.hypot(p.x - centre.x, p.y - centre.y, p.z - centre.z) - radius, p.y - height),
    { low: vec(x - radius, 0, z - radius), high: vec(x + radius, height, z + radius) },
    (point, normal) => ({ ...plastic(peelLight, 0.38), bent: pitted(normal, point, 7) }),
  );
  const face = plane(
    vec(x, height + 0.004, z),
    vec(0, 1, 0),
    (point) => cutFace((point.x - x) / radius, (point.z - z) / radius),
    (point) => Math.hypot(point.x - x, point.z - z) < radius,
  );
  return [peel, face];
}

const segments = 10;

/** Rind, pith, and segments with their pulp, on the unit disc. */
function cutFace(x: number, z: number) {
  const radius = Math.hypot(x, z);
  const turn =
    (Math.atan2(z, x) / (2 * Math.PI) + 1.03) * segments + 0.12 * noise2(radius * 3, 1, 4);
  const segment = Math.floor(turn) % segments;
  const fromWall = Math.min(turn % 1, 1 - (turn % 1)) * ((radius * 2 * Math.PI) / segments);
  const rounding = 0.03 * smoothstep(0.15, 0, fromWall);
  const inside =
    smoothstep(0.012, 0.035, fromWall) *
    smoothstep(0.1, 0.16, radius) *
    smoothstep(0.885 - rounding, 0.86 - rounding, radius);

  const pulp = fractal2(radius * 5, turn * 9, 3, segment * 7);
  const flesh = mix(
    vec(0.8, 0.24, 0.015),
    vec(0.88, 0.4, 0.05),
    clamp(0.45 + 0.9 * pulp + 0.2 * random(segment, 3)),
  );
  const pith = mix(vec(0.93, 0.82, 0.6), peelLight, smoothstep(0.945, 0.97, radius));
  const bent = normalize(
    vec(0.05 * noise2(x * 16, z * 16, 1), 1, 0.05 * noise2(x * 16, z * 16, 2)),
  );
  return { ...plastic(mix(pith, flesh, inside), lerp(0.5, 0.22, inside), 0.04), bent };
}

/** A leaf that rests with its tip on the table, from its stalk towards its tip. */
export function leaf(stalk: Vec, tip: Vec): Shape {
  const x = tip.x - stalk.x;
  const z = tip.z - stalk.z;
  const length = Math.hypot(x, z);
  const inLeaf = (p: Vec): Vec => {
    const dx = p.x - stalk.x;
    const dz = p.z - stalk.z;
    return vec((dx * x + dz * z) / length, p.y, (dz * x - dx * z) / length);
  };
  const distance = (point: Vec): number => {
    const p = inLeaf(point);
    const share = p.x / length;
    const lift = lerp(stalk.y, tip.y, clamp(share)) + 0.1 * Math.sin(share * Math.PI);
    const fold = 0.35 * Math.abs(p.z);
    const blade = ellipsoid(
      vec(p.x - length * 0.52, (p.y - lift - fold) * 1.5, p.z),
      vec(length * 0.5, 0.05, length * 0.21),
    );
    const stem = capsule(
      point,
      vec(stalk.x, stalk.y, stalk.z),
      vec(stalk.x + x * 0.2, lerp(stalk.y, tip.y, 0.2) + 0.06, stalk.z + z * 0.2),
      0.025,
      0.02,
    );
    return Math.min(blade * 0.55, stem);
  };
  const reach = length * 0.25;
  const bounds = {
    low: vec(Math.min(stalk.x, tip.x) - reach, 0, Math.min(stalk.z, tip.z) - reach),
    high: vec(Math.max(stalk.x, tip.x) + reach, stalk.y + 0.3, Math.max(stalk.z, tip.z) + reach),
  };
  return solid(distance, bounds, (point) => leafColour(inLeaf(point), length));
}

/** Green with a pale rib and veins that leave it slanting. */
function leafColour(p: Vec, length: number): Finish {
  const vein = Math.abs(((p.x / length) * 9 - Math.abs(p.z / length) * 9) % 1);
  const rib = smoothstep(0.025, 0.008, Math.abs(p.z));
  const pale = Math.max(rib, 0.35 * smoothstep(0.16, 0.04, vein));
  return plastic(mix(vec(0.08, 0.2, 0.045), vec(0.25, 0.36, 0.12), pale), 0.3, 0.045);
}
