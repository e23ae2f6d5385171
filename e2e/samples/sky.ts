import { fractal2, noise2 } from "./tracer/noise.ts";
import { clamp, smoothstep } from "./tracer/scalar.ts";
import { add, dot, mix, scale, vec, type Vec } from "./tracer/vector.ts";
import { sun } from "./terrain.ts";

const horizon = vec(0.86, 0.87, 0.86);
const middle = vec(0.36, 0.56, 0.8);
const zenith = vec(0.1, 0.28, 0.6);

/** The sky without clouds. */
function clearSky(direction: Vec): Vec {
  const up = clamp(direction.y * 1.55);
  const low = mix(horizon, middle, smoothstep(0, 0.3, up));
  const base = mix(low, zenith, smoothstep(0.12, 0.9, up));
  const glow = Math.max(0, dot(direction, sun)) ** 5;
  return add(base, scale(vec(0.4, 0.3, 0.17), glow * (1 - up * 0.6)));
}

/** The sky with a layer of fair-weather clouds, lit from the sun's side. */
export function skyColour(direction: Vec): Vec {
  const base = clearSky(direction);
  if (direction.y < 0.015) return base;

  const x = (direction.x / (direction.y + 0.09)) * 1.25 + 13.45;
  const y = (-direction.z / (direction.y + 0.09)) * 0.62;
  const density = cloudDensity(x, y) - clearing(direction);
  const veil = 0.2 * smoothstep(-0.1, 0.6, fractal2(x * 0.35 + 8, y * 1.3, 4, 95));
  const veiled = mix(base, vec(0.93, 0.94, 0.95), veil * smoothstep(0.02, 0.2, direction.y));
  if (density <= 0) return veiled;

  const sunward = cloudDensity(x - 0.13, y + 0.05) - clearing(direction);
  const lit = clamp(0.62 + 1.1 * (density - sunward) - 0.28 * density + 0.18);
  const cloud = mix(vec(0.56, 0.61, 0.7), vec(1.08, 1.05, 1), lit);
  const far = mix(horizon, cloud, smoothstep(0.0, 0.16, direction.y));
  return mix(
    veiled,
    far,
    smoothstep(0, 0.55, density) * 0.95 * smoothstep(0.015, 0.1, direction.y),
  );
}

/** Keeps the sky behind the balloon free of clouds. */
function clearing({ x, y, z }: Vec): number {
  const across = -x / z - 0.215;
  const up = -y / z - 0.2;
  return 1.2 * Math.exp(-(across * across + up * up) / 0.011);
}

function cloudDensity(x: number, y: number): number {
  const bank = 0.5 * noise2(x * 0.33 + 5, y * 0.42, 90);
  const body = fractal2(x, y, 6, 91);
  const billow =
    Math.abs(noise2(x * 2.1, y * 2.1, 92)) + 0.5 * Math.abs(noise2(x * 4.4, y * 4.4, 93));
  return clamp((body * 1.25 + bank + 0.22 * (0.55 - billow) - 0.14) * 1.7, -1, 1);
}

/** Land seen through air: the farther, the more of the sky's light lies before it. */
export function throughAir(colour: Vec, distance: number, direction: Vec): Vec {
  const glow = Math.max(0, dot(direction, sun)) ** 3;
  const air = add(vec(0.5, 0.63, 0.8), scale(vec(0.3, 0.18, 0.02), glow));
  const share = 1 - Math.exp(-((distance / 175) ** 1.2));
  return mix(colour, air, share);
}
