import { enterBox } from "./bounds.ts";
import { hairsBreadth, type Bounds, type Ray, type Shape, type Surface } from "./scene.ts";
import { add, along, dot, lengthOf, normalize, scale, subtract, vec, type Vec } from "./vector.ts";

/** What a surface is made of, before its normal is known. */
export type Finish = Omit<Surface, "normal">;

/** `close` is false for what is only seen by bounced light, where fine texture does not show. */
export type Paint = (point: Vec, normal: Vec, close: boolean) => Finish & { readonly bent?: Vec };

export function plastic(albedo: Vec, roughness: number, coat = 0.04): Finish {
  return { albedo, coat, roughness, metal: false };
}

export function matt(albedo: Vec): Finish {
  return { albedo, coat: 0, roughness: 1, metal: false };
}

export function metal(albedo: Vec, roughness: number): Finish {
  return { albedo, coat: 1, roughness, metal: true };
}

export function sphere(centre: Vec, radius: number, paint: Paint): Shape {
  return {
    hit: (ray) => {
      const span = sphereSpan(ray, centre, radius);
      if (!span) return Infinity;
      if (span.enter > hairsBreadth) return span.enter;
      return span.leave > hairsBreadth ? span.leave : Infinity;
    },
    surface: (point, close) =>
      painted(paint, point, scale(subtract(point, centre), 1 / radius), close),
  };
}

/** The part of a plane for which `inside` holds. */
export function plane(
  at: Vec,
  normal: Vec,
  paint: Paint,
  inside: (point: Vec) => boolean = () => true,
): Shape {
  const offset = dot(at, normal);
  return {
    hit: ({ origin, direction }) => {
      const t = (offset - dot(origin, normal)) / dot(direction, normal);
      if (!(t > hairsBreadth)) return Infinity;
      return inside(along(origin, direction, t)) ? t : Infinity;
    },
    surface: (point, close) => painted(paint, point, normal, close),
  };
}

/**
 * A solid given by its distance function, found by sphere tracing (Hart 1996) inside its bounds.
 * `grain` is the step of its normals: larger rounds small kinks.
 */
export function solid(
  distance: (point: Vec) => number,
  bounds: Bounds,
  paint: Paint,
  grain = 0.004,
): Shape {
  return {
    hit: (ray) => {
      const enter = enterBox(ray, bounds);
      return enter === Infinity ? Infinity : march(distance, ray, Math.max(0.004, enter), bounds);
    },
    surface: (point, close) => painted(paint, point, slopeOf(distance, point, grain), close),
  };
}

function painted(paint: Paint, point: Vec, normal: Vec, close: boolean): Surface {
  const { albedo, coat, roughness, metal: bare, bent } = paint(point, normal, close);
  return { normal: bent ?? normal, albedo, coat, roughness, metal: bare };
}

function march(distance: (p: Vec) => number, ray: Ray, from: number, bounds: Bounds): number {
  const { low, high } = bounds;
  let t = from;
  for (let step = 0; step < 96; step++) {
    const point = along(ray.origin, ray.direction, t);
    const gap = distance(point);
    if (gap < 0.001) return t > 0.005 ? t : Infinity;
    t += gap * 0.95;
    if (step < 1) continue;
    if (point.x < low.x || point.x > high.x || point.z < low.z || point.z > high.z) return Infinity;
    if (point.y < low.y || point.y > high.y) return Infinity;
  }
  return Infinity;
}

/** The direction in which a distance function grows, from four points of a tetrahedron. */
function slopeOf(distance: (point: Vec) => number, point: Vec, grain: number): Vec {
  let slope = vec(0, 0, 0);
  for (const corner of tetrahedron) {
    slope = add(slope, scale(corner, distance(along(point, corner, grain))));
  }
  return lengthOf(slope) > 0 ? normalize(slope) : vec(0, 1, 0);
}

const tetrahedron = [vec(1, -1, -1), vec(-1, -1, 1), vec(-1, 1, -1), vec(1, 1, 1)];

type Span = { readonly enter: number; readonly leave: number };

function sphereSpan({ origin, direction }: Ray, centre: Vec, radius: number): Span | null {
  const x = origin.x - centre.x;
  const y = origin.y - centre.y;
  const z = origin.z - centre.z;
  const half = x * direction.x + y * direction.y + z * direction.z;
  const rest = half * half - (x * x + y * y + z * z - radius * radius);
  if (rest <= 0) return null;
  const root = Math.sqrt(rest);
  return half - root > 0 && half > 0 ? null : { enter: -half - root, leave: -half + root };
}
