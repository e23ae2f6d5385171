import { enterBox } from "./bounds.ts";
import type { Sampler } from "./sampler.ts";
import {
  hairsBreadth,
  type AreaLight,
  type Ray,
  type Scene,
  type Shape,
  type Surface,
} from "./scene.ts";
import {
  add,
  along,
  cross,
  dot,
  grey,
  lengthOf,
  luminance,
  multiply,
  normalize,
  reflect,
  scale,
  subtract,
  tangents,
  type Vec,
} from "./vector.ts";

/** Light along one camera ray, in parts that the film can smooth apart: diffuse = albedo · irradiance. */
export type Sample = {
  readonly albedo: Vec;
  readonly irradiance: Vec;
  readonly gloss: Vec;
  readonly normal: Vec;
  readonly distance: number;
};

const bounces = 3;
const brightest = 6;
const black = grey(0);

/** Path tracing with next-event estimation (Kajiya 1986); both lobes are followed at the first hit. */
export function traceScene(scene: Scene, ray: Ray, sampler: Sampler): Sample {
  const hit = findHit(scene, ray, true);
  if (!hit) {
    const gloss = scene.surroundings(ray.direction);
    return { albedo: black, irradiance: black, gloss, normal: black, distance: 1e4 };
  }
  const { surface, point, distance } = hit;
  const { normal, albedo, metal } = surface;
  const share = fresnel(surface, ray.direction);

  const irradiance = metal
    ? black
    : scale(gather(scene, point, surface, sampler, bounces), 1 - share);
  const gloss =
    share === 0
      ? black
      : calm(multiply(mirrored(scene, ray, hit, sampler, bounces), glossTint(surface, share)));
  return { albedo: metal ? black : albedo, irradiance: calm(irradiance), gloss, normal, distance };
}

type Hit = { readonly surface: Surface; readonly point: Vec; readonly distance: number };

function findHit(scene: Scene, ray: Ray, close: boolean): Hit | null {
  let distance = Infinity;
  let shape: Shape | null = null;
  for (const { shapes, bounds } of scene.groups) {
    if (bounds && enterBox(ray, bounds) >= distance) continue;
    for (const candidate of shapes) {
      const t = candidate.hit(ray);
      if (t >= distance) continue;
      distance = t;
      shape = candidate;
    }
  }
  if (!shape) return null;
  const point = along(ray.origin, ray.direction, distance);
  const surface = shape.surface(point, close);
  const facing = dot(surface.normal, ray.direction) <= 0;
  if (facing) return { surface, point, distance };
  return { surface: { ...surface, normal: scale(surface.normal, -1) }, point, distance };
}

/** Light that arrives along a ray from a bounce; `seesLight` is off where the light was already counted. */
function arriving(scene: Scene, ray: Ray, sampler: Sampler, left: number, seesLight: boolean): Vec {
  const hit = findHit(scene, ray, seesLight && left >= bounces - 1);
  if (seesLight) {
    const lamp = lightAlong(scene.light, ray, hit?.distance ?? Infinity);
    if (lamp) return lamp;
  }
  if (!hit) return scene.surroundings(ray.direction);
  if (left === 0) return black;

  const { surface, point } = hit;
  const share = fresnel(surface, ray.direction);
  sampler.next();
  const odds = surface.metal ? 1 : share === 0 ? 0 : 0.15 + 0.7 * share;
  if (sampler.u < odds) {
    const light = mirrored(scene, ray, hit, sampler, left);
    return scale(multiply(light, glossTint(surface, share)), 1 / odds);
  }
  const light = multiply(gather(scene, point, surface, sampler, left), surface.albedo);
  return scale(light, (1 - share) / (1 - odds));
}

/** Irradiance over π: the light itself, and one bounce from around. */
function gather(
  scene: Scene,
  point: Vec,
  { normal }: Surface,
  sampler: Sampler,
  left: number,
): Vec {
  const direct = fromLight(scene, point, normal, sampler);
  sampler.next();
  const direction = towardsHemisphere(normal, sampler.u, sampler.v);
  const ray = { origin: along(point, normal, hairsBreadth * 5), direction };
  return add(direct, arriving(scene, ray, sampler, left - 1, false));
}

function mirrored(scene: Scene, ray: Ray, hit: Hit, sampler: Sampler, left: number): Vec {
  const { normal, roughness } = hit.surface;
  sampler.next();
  const facet = towardsFacet(normal, roughness, sampler.u, sampler.v);
  let direction = reflect(ray.direction, facet);
  const below = dot(direction, normal);
  if (below < 0.001) direction = normalize(along(direction, normal, 0.002 - below));
  const origin = along(hit.point, normal, hairsBreadth * 5);
  return arriving(scene, { origin, direction }, sampler, left - 1, true);
}

function fromLight(scene: Scene, point: Vec, normal: Vec, sampler: Sampler): Vec {
  const { light } = scene;
  sampler.next();
  const target = along(along(light.corner, light.right, sampler.u), light.up, sampler.v);
  const way = subtract(target, point);
  const distance = lengthOf(way);
  const direction = scale(way, 1 / distance);
  const facing = cross(light.right, light.up);
  const area = lengthOf(facing);
  const slant = dot(direction, normal) * (-dot(direction, facing) / area);
  if (dot(direction, normal) <= 0 || slant <= 0) return black;

  const ray = { origin: along(point, normal, hairsBreadth * 5), direction };
  for (const { shapes, bounds } of scene.groups) {
    if (bounds && enterBox(ray, bounds) === Infinity) continue;
    for (const shape of shapes) if (shape.hit(ray) < distance - 0.001) return black;
  }
  return scale(light.emission, (slant * area) / (Math.PI * distance * distance));
}

function lightAlong(light: AreaLight, { origin, direction }: Ray, nearest: number): Vec | null {
  const facing = cross(light.right, light.up);
  const against = dot(direction, facing);
  if (against >= 0) return null;
  const t = dot(subtract(light.corner, origin), facing) / against;
  if (t <= 0 || t >= nearest) return null;
  const at = subtract(along(origin, direction, t), light.corner);
  const u = dot(at, light.right) / dot(light.right, light.right);
  const v = dot(at, light.up) / dot(light.up, light.up);
  if (u < 0 || u > 1 || v < 0 || v > 1) return null;
  return scale(light.emission, light.pattern(u, v));
}

/** Schlick's approximation; a rough coat gains less at grazing angles. */
function fresnel({ coat, roughness, normal, metal }: Surface, direction: Vec): number {
  if (metal) return 1;
  if (coat === 0) return 0;
  const rest = 1 - Math.min(1, Math.abs(dot(normal, direction)));
  return coat + (Math.max(1 - roughness, coat) - coat) * rest ** 5;
}

function glossTint({ metal, albedo }: Surface, share: number): Vec {
  return metal ? albedo : grey(share);
}

function towardsHemisphere(normal: Vec, u: number, v: number): Vec {
  const [a, b] = tangents(normal);
  const radius = Math.sqrt(u);
  const angle = 2 * Math.PI * v;
  const side = add(scale(a, radius * Math.cos(angle)), scale(b, radius * Math.sin(angle)));
  return along(side, normal, Math.sqrt(Math.max(0, 1 - u)));
}

/** A microfacet's normal, spread as GGX (Walter et al. 2007). */
function towardsFacet(normal: Vec, roughness: number, u: number, v: number): Vec {
  const alpha = roughness * roughness;
  const cosine = Math.sqrt((1 - u) / (1 + (alpha * alpha - 1) * u));
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  const [a, b] = tangents(normal);
  const angle = 2 * Math.PI * v;
  const side = add(scale(a, sine * Math.cos(angle)), scale(b, sine * Math.sin(angle)));
  return along(side, normal, cosine);
}

/** Caps a rare, very bright sample, which would stay as a speck. */
function calm(light: Vec): Vec {
  const level = luminance(light);
  return level > brightest ? scale(light, brightest / level) : light;
}
