import { fractal2, hash, noise2, random } from "./tracer/noise.ts";
import { clamp, lerp, smoothstep } from "./tracer/scalar.ts";
import { mix, type Vec } from "./tracer/vector.ts";

export type WoodKind = {
  readonly light: Vec;
  readonly dark: Vec;
  /** Growth rings a unit, how far they wander, and how strongly they, fibres and pores show. */
  readonly rings: number;
  readonly wander: number;
  readonly ringContrast: number;
  readonly fibreContrast: number;
};

/** Colour of sawn wood whose fibres run along x: a slanted cut through a trunk of wandering growth rings. */
export function woodColour(x: number, z: number, seed: number, kind: WoodKind): Vec {
  const wander = kind.wander * fractal2(x * 0.1, z * 0.5, 3, seed);
  const deep = 1.1 + 1.6 * random(seed, 5) + 0.045 * x * (random(seed, 6) - 0.5);
  const side = z + (random(seed, 7) - 0.5) * 2.4 + wander;
  const radius = Math.sqrt(deep * deep + side * side) + 0.05 * wander;

  const ring = radius * kind.rings + 0.14 * noise2(x * 0.3, z * 3, seed + 11);
  const phase = ring - Math.floor(ring);
  const year = random(Math.floor(ring), seed, 3);
  const late = smoothstep(0.15, 0.85, phase) * (1 - smoothstep(0.88, 1, phase));
  const fibre = fractal2(x * 0.8, z * 26, 4, seed + 20);
  const pore = smoothstep(0.35, 0.7, noise2(x * 1.9, z * 46, seed + 31));
  const cloud = fractal2(x * 0.35, z * 0.8, 3, seed + 40);

  const shade =
    0.34 +
    kind.ringContrast * (late * lerp(0.65, 1.2, year) - 0.4) +
    kind.fibreContrast * (0.55 * fibre + 0.5 * pore) +
    0.22 * cloud;
  return mix(kind.light, kind.dark, clamp(shade));
}

export type Plank = {
  readonly seed: number;
  readonly tone: number;
  /** Distance to the plank's nearest edge. */
  readonly edge: number;
  /** Which side that edge lies on, as a direction in x or z. */
  readonly edgeX: number;
  readonly edgeZ: number;
};

/** The plank under a point of a floor of planks along x, joints staggered. */
export function plankAt(x: number, z: number, width: number, length: number): Plank {
  const row = Math.floor(z / width);
  const shift = random(row, 41) * length;
  const column = Math.floor((x + shift) / length);
  const across = z - row * width;
  const lengthwise = x + shift - column * length;
  const seed = hash(row, column, 9) & 0xffff;
  const tone = random(seed, 2);
  const edgeAcross = Math.min(across, width - across);
  const edgeAlong = Math.min(lengthwise, length - lengthwise);
  if (edgeAcross < edgeAlong) {
    return { seed, tone, edge: edgeAcross, edgeX: 0, edgeZ: across < width / 2 ? -1 : 1 };
  }
  return { seed, tone, edge: edgeAlong, edgeX: lengthwise < length / 2 ? -1 : 1, edgeZ: 0 };
}

/** Dark in the gap between planks, and worn a little darker beside it. */
export function gapShade(edge: number, gap: number): number {
  return (
    lerp(0.12, 1, smoothstep(gap * 0.5, gap * 1.4, edge)) *
    lerp(0.9, 1, smoothstep(0, gap * 9, edge))
  );
}
