import { clamp, smoothstep } from "./tracer/scalar.ts";
import type { Ray } from "./tracer/scene.ts";
import { capsule, coin } from "./tracer/distance.ts";
import { matt, solid } from "./tracer/shapes.ts";
import { along, mix, normalize, subtract, vec, type Vec } from "./tracer/vector.ts";
import { daylight } from "./landColour.ts";

const centre = vec(4.95, 6.0, -23);
const radius = 0.92;
const mouth = vec(0, -1.42, 0);
const basket = vec(0, -1.93, 0);
const gores = 18;

const red = vec(0.66, 0.07, 0.045);
const cream = vec(0.82, 0.72, 0.55);
const wicker = vec(0.28, 0.16, 0.075);

const shape = solid(
  (point) => {
    const p = subtract(point, centre);
    return Math.min(envelope(p), gondola(p));
  },
  {
    low: vec(centre.x - 1, centre.y - 2.1, centre.z - 1),
    high: vec(centre.x + 1, centre.y + 1, centre.z + 1),
  },
  (point) => matt(fabric(subtract(point, centre))),
  0.012,
);

/** The balloon's light along a ray, or null where the ray passes it. */
export function balloonAlong(ray: Ray): Vec | null {
  const distance = shape.hit(ray);
  if (distance === Infinity) return null;

  const point = along(ray.origin, ray.direction, distance);
  const { normal, albedo } = shape.surface(point, true);
  const p = subtract(point, centre);
  const shade = p.y < mouth.y ? 1 : seam(p);
  const lit = daylight(albedo, bulged(normal, p), shade);
  const throughCloth = mix(vec(0, 0, 0), albedo, 0.16 * smoothstep(-1.6, 0.4, p.y));
  return vec(lit.x + throughCloth.x, lit.y + throughCloth.y, lit.z + throughCloth.z);
}

/** A ball that narrows to its mouth. */
function envelope(p: Vec): number {
  const ball = Math.hypot(p.x, p.y, p.z) - radius;
  if (p.y > -0.3) return ball;
  const down = clamp((-p.y - 0.3) / (-mouth.y - 0.3));
  const width =
    Math.sqrt(radius * radius - 0.09) * (1 - down) ** 0.82 * (1 + 0.22 * down) + 0.16 * down;
  const cone = (Math.hypot(p.x, p.z) - width) * 0.7;
  return Math.max(cone, mouth.y - p.y);
}

function gondola(p: Vec): number {
  const hull = coin(subtract(p, basket), 0.15, 0.12, 0.04);
  const x = Math.abs(p.x);
  const z = Math.abs(p.z);
  const rope = capsule(
    vec(x, p.y, z),
    vec(0.12, mouth.y, 0.07),
    vec(0.1, basket.y, 0.07),
    0.009,
    0.009,
  );
  return Math.min(hull, rope);
}

function fabric(p: Vec): Vec {
  if (p.y < mouth.y - 0.02) return wicker;
  if (p.y > 0.9 || p.y < -1.2) return cream;
  const turn = gore(p);
  return Math.floor(turn) % 3 === 1 ? cream : red;
}

function gore(p: Vec): number {
  return (Math.atan2(p.z, p.x) / (2 * Math.PI) + 1.02) * gores;
}

/** Darker along the seams between gores. */
function seam(p: Vec): number {
  const within = gore(p) % 1;
  return 0.8 + 0.2 * smoothstep(0, 0.1, Math.min(within, 1 - within));
}

function bulged(normal: Vec, p: Vec): Vec {
  if (p.y < mouth.y) return normal;
  const bend = 0.45 * ((gore(p) % 1) - 0.5);
  return normalize(vec(normal.x - bend * normal.z, normal.y, normal.z + bend * normal.x));
}
