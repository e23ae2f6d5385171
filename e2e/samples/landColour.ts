import { fractal2, noise2 } from "./tracer/noise.ts";
import { clamp, lerp, smoothstep } from "./tracer/scalar.ts";
import { add, dot, mix, multiply, scale, vec, type Vec } from "./tracer/vector.ts";
import { sun } from "./terrain.ts";

const sunshine = vec(1.62, 1.48, 1.24);
const skylight = vec(0.3, 0.37, 0.5);

/** Light that leaves a matt surface under this sun and sky. */
export function daylight(albedo: Vec, normal: Vec, sunlit: number): Vec {
  const direct = scale(sunshine, Math.max(0, dot(normal, sun)) * sunlit);
  return multiply(albedo, add(direct, scale(skylight, 0.55 + 0.45 * normal.y)));
}

/** What grows or lies on the land: meadow, pasture, rock, snow. */
export function landAlbedo(x: number, height: number, distance: number, normal: Vec): Vec {
  if (distance < 12) return meadowAlbedo(x, distance);

  const patches = fractal2(x * 0.25, distance * 0.22, 4, 100);
  const pasture = mix(vec(0.13, 0.2, 0.055), vec(0.24, 0.27, 0.085), clamp(0.5 + patches));
  const rough = fractal2(x * 0.5, height * 0.9 + distance * 0.2, 5, 101);
  const rock = mix(vec(0.15, 0.14, 0.135), vec(0.3, 0.28, 0.26), clamp(0.5 + rough));
  const alpine = smoothstep(3.4, 6.2, height + 1.6 * rough);
  const bare = clamp(alpine + smoothstep(0.66, 0.5, normal.y) * smoothstep(1.5, 4, height));
  const land = mix(pasture, rock, bare);
  const snow =
    smoothstep(7.5, 10.5, height + 3.4 * rough) * smoothstep(0.56, 0.74, normal.y + 0.25 * rough);
  const sand = smoothstep(0.06, 0.015, height) * 0.55;
  return mix(mix(land, vec(0.84, 0.86, 0.9), snow), vec(0.42, 0.37, 0.28), sand);
}

export function meadowAlbedo(x: number, distance: number): Vec {
  const patches = fractal2(x * 0.9, distance * 0.6, 4, 102);
  const dry = noise2(x * 0.35 + 4, distance * 0.25, 103);
  const green = mix(vec(0.07, 0.125, 0.028), vec(0.15, 0.205, 0.048), clamp(0.5 + 0.9 * patches));
  return mix(green, vec(0.26, 0.235, 0.1), clamp(0.18 + 0.4 * dry));
}

export const forestDark = vec(0.03, 0.062, 0.03);
export const forestLight = vec(0.115, 0.155, 0.05);

/** How densely trees stand, 0…1. */
export function forestDensity(x: number, height: number, distance: number): number {
  if (distance < 19 || height < 0.06) return 0;
  const clumps = fractal2(x * 0.12 + 2, distance * 0.1, 4, 104);
  const treeLine = 1 - smoothstep(2.6, 4.6, height + 2 * clumps);
  return (
    smoothstep(-0.12, 0.22, clumps + 0.12) * treeLine * lerp(0.55, 1, smoothstep(20, 34, distance))
  );
}

/** How much sun the clouds let through to a place on the land, 0…1. */
export function cloudShade(x: number, distance: number): number {
  const cloud = fractal2(x * 0.055 + 3, distance * 0.045, 3, 105);
  return lerp(1, 0.62, smoothstep(0.05, 0.3, cloud) * smoothstep(14, 22, distance));
}
