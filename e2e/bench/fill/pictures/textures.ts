import type { Size } from "#core/geometry/size.ts";
import { createRandom } from "#core/fill/random.ts";
import { fractal2, noise2, random } from "#e2e/samples/tracer/noise.ts";
import { vec } from "#e2e/samples/tracer/vector.ts";
import { woodColour } from "#e2e/samples/wood.ts";
import { glow } from "./patterns.ts";
import type { Raster, Rgb } from "./raster.ts";
import { mixRgb, rasterise, scaleRgb } from "./raster.ts";

/** Surfaces whose exact pixels nobody can know: only their grain and their colours are to go on. */
type Texture = (seed: number, size: Size) => Raster;

/** A wall lit by a lamp, taken by a camera in too little light. */
const grain: Texture = (seed, size) => {
  const lit = glow(seed, size.width);
  return rasterise(
    size,
    (x, y) => {
      const at = Math.floor(x) + Math.floor(y) * 8192;
      const [red, green, blue] = lit(x, y);
      const light = 14 * (random(at, seed, 4) - 0.5);
      const own = (channel: number) => light + 8 * (random(at, seed, channel) - 0.5);
      return [red + own(1), green + own(2), blue + own(3)];
    },
    1,
  );
};

/** Sand: every pixel its own, a little softened, in slow waves of light. */
const sand: Texture = (seed, size) =>
  rasterise(
    size,
    (x, y) => {
      const column = Math.floor(x);
      const row = Math.floor(y);
      const own = random(column, row, seed);
      const beside = random(column + 1, row, seed) + random(column, row + 1, seed);
      const light = 0.8 + 0.1 * noise2(x * 0.02, y * 0.02, seed) + 0.32 * (own + beside / 2 - 1);
      return scaleRgb([214, 186, 140], light);
    },
    1,
  );

const noise: Texture = (seed, size) =>
  rasterise(
    size,
    (x, y) => {
      const at = Math.floor(x) + Math.floor(y) * 8192;
      return [
        70 + 110 * random(at, seed, 1),
        60 + 110 * random(at, seed, 2),
        70 + 110 * random(at, seed, 3),
      ];
    },
    1,
  );

const pine = {
  light: vec(214, 168, 108),
  dark: vec(122, 74, 38),
  rings: 5,
  wander: 0.9,
  ringContrast: 0.4,
  fibreContrast: 0.5,
};

const wood: Texture = (seed, size) =>
  rasterise(
    size,
    (x, y) => {
      const colour = woodColour(x / 90, y / 90, seed * 131, pine);
      return [colour.x, colour.y, colour.z];
    },
    2,
  );

/** Leaves in layers, each with a vein and lit from above. */
const foliage: Texture = (seed, size) => {
  const leaves = leavesOf(seed, size);
  const cell = 16;
  const columns = Math.ceil(size.width / cell) + 1;
  const nearby = new Map<number, Leaf[]>();
  for (const leaf of leaves) {
    const reach = Math.ceil(leaf.long / cell);
    const column = Math.floor(leaf.x / cell);
    const row = Math.floor(leaf.y / cell);
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        const key = (row + dy) * columns + column + dx;
        nearby.set(key, [...(nearby.get(key) ?? []), leaf]);
      }
    }
  }
  return rasterise(
    size,
    (x, y) => {
      const around = nearby.get(Math.floor(y / cell) * columns + Math.floor(x / cell)) ?? [];
      for (const leaf of around.toReversed()) {
        const colour = colourOfLeaf(leaf, x, y);
        if (colour) return colour;
      }
      return [18, 30, 14];
    },
    2,
  );
};

/** Round stones of many greys, by the nearest of scattered points. */
const gravel: Texture = (seed, size) => {
  const cell = 13;
  return rasterise(
    size,
    (x, y) => {
      const column = Math.floor(x / cell);
      const row = Math.floor(y / cell);
      let [first, second, stone] = [Infinity, Infinity, 0];
      for (let near = 0; near < 9; near++) {
        const c = column + (near % 3) - 1;
        const r = row + Math.floor(near / 3) - 1;
        const atX = (c + 0.15 + 0.7 * random(c, r, seed)) * cell;
        const atY = (r + 0.15 + 0.7 * random(c, r, seed + 1)) * cell;
        const distance = Math.hypot(x - atX, y - atY);
        if (distance < first) [first, second, stone] = [distance, first, random(c, r, seed + 2)];
        else second = Math.min(second, distance);
      }
      const edge = Math.min(1, (second - first) / 5);
      const rough = 1 + 0.12 * fractal2(x * 0.3, y * 0.3, 2, seed);
      const grey = mixRgb([92, 88, 86], [206, 198, 184], stone);
      return scaleRgb(mixRgb([40, 36, 34], grey, edge), rough);
    },
    2,
  );
};

type Leaf = {
  readonly x: number;
  readonly y: number;
  readonly long: number;
  readonly alongX: number;
  readonly alongY: number;
  readonly colour: Rgb;
};

function leavesOf(seed: number, { width, height }: Size): Leaf[] {
  const next = createRandom(seed);
  return Array.from({ length: Math.round((width * height) / 55) }, (_, order): Leaf => {
    const angle = next() * 2 * Math.PI;
    const light = 0.55 + 0.45 * next() + (0.25 * order * 55) / (width * height);
    const hue = mixRgb([46, 92, 34], [134, 160, 58], next() ** 2);
    return {
      x: next() * width,
      y: next() * height,
      long: 8 + 9 * next(),
      alongX: Math.cos(angle),
      alongY: Math.sin(angle),
      colour: scaleRgb(hue, light),
    };
  });
}

function colourOfLeaf(
  { x, y, long, alongX, alongY, colour }: Leaf,
  atX: number,
  atY: number,
): Rgb | null {
  const along = ((atX - x) * alongX + (atY - y) * alongY) / long;
  const across = ((atY - y) * alongX - (atX - x) * alongY) / (long * 0.42);
  if (Math.abs(along) > 1 || Math.abs(across) > 1 - along * along) return null;
  if (Math.abs(across) < 0.1) return scaleRgb(colour, 1.25);
  return scaleRgb(colour, 0.92 + 0.2 * across);
}

export const textures = { grain, noise, sand, wood, foliage, gravel };
