import type { Draw, Rgb } from "./raster.ts";
import { mixRgb, scaleRgb } from "./raster.ts";
import { createRandom } from "#core/fill/random.ts";
import { noise2, random } from "#e2e/samples/tracer/noise.ts";

/** Pictures with something that has to go on across the hole. `side` is the picture's width; a seed gives another one. */
export type Pattern = (seed: number, side: number) => Draw;

const slope: Pattern = (seed, side) => {
  const next = createRandom(seed);
  const [a, b, c] = [colour(next), colour(next), colour(next)];
  const angle = next() * Math.PI;
  return (x, y) => {
    const along =
      0.5 + (((x - side / 2) * Math.cos(angle) + (y - side / 2) * Math.sin(angle)) / side) * 0.7;
    const across =
      0.5 + ((y - side / 2) * Math.cos(angle) - (x - side / 2) * Math.sin(angle)) / side;
    return mixRgb(mixRgb(a, b, along), c, 0.3 * across * across);
  };
};

/** A wall lit by a lamp. */
export const glow: Pattern = (seed, side) => {
  const next = createRandom(seed);
  const [bright, dark] = [mixRgb(colour(next), [255, 255, 255], 0.6), scaleRgb(colour(next), 0.5)];
  const [lampX, lampY] = [(0.2 + 0.6 * next()) * side, (0.2 + 0.6 * next()) * side];
  return (x, y) => {
    const distance = Math.hypot(x - lampX, y - lampY) / side;
    return mixRgb(bright, dark, 1 - Math.exp(-2.2 * distance * distance));
  };
};

const grid: Pattern = (seed) => {
  const next = createRandom(seed);
  const [line, ground] = contrast(next);
  const [across, down] = [16 + Math.floor(next() * 14), 16 + Math.floor(next() * 14)];
  return (x, y) => (x % across < 3 || y % down < 3 ? line : ground);
};

const stripes: Pattern = (seed) => {
  const next = createRandom(seed);
  const [dark, light] = contrast(next);
  const third = colour(next);
  const angle = (0.1 + 0.35 * next()) * Math.PI;
  const period = 22 + 16 * next();
  return (x, y) => {
    const phase = modulo((x * Math.cos(angle) + y * Math.sin(angle)) / period, 1);
    if (phase < 0.4) return dark;
    return phase < 0.8 ? light : third;
  };
};

const checker: Pattern = (seed) => {
  const next = createRandom(seed);
  const [dark, light] = contrast(next);
  const field = 17 + 12 * next();
  return (x, y) => ((Math.floor(x / field) + Math.floor(y / field)) % 2 === 0 ? dark : light);
};

const bricks: Pattern = (seed) => {
  const next = createRandom(seed);
  const red: Rgb = [150 + 40 * next(), 70 + 30 * next(), 50 + 20 * next()];
  const mortar: Rgb = [190, 184, 174];
  const [width, height] = [44 + 14 * next(), 18 + 6 * next()];
  return (x, y) => {
    const row = Math.floor(y / height);
    const along = x + (row % 2) * (width / 2);
    const column = Math.floor(along / width);
    const left = along - column * width;
    const grain = 1 + 0.05 * noise2(x * 0.4, y * 0.4, seed);
    if (y - row * height < 3 || left < 3) return scaleRgb(mortar, grain);
    return scaleRgb(red, grain * (0.85 + 0.3 * random(row, column, seed)));
  };
};

/** Two plain areas and a soft band, with straight borders that cross the middle of the picture. */
const horizon: Pattern = (seed, side) => {
  const next = createRandom(seed);
  const [sky, ground] = [mixRgb(colour(next), [230, 240, 255], 0.6), scaleRgb(colour(next), 0.6)];
  const shore = mixRgb(sky, [250, 220, 160], 0.5);
  const tilt = (next() - 0.5) * 0.3;
  const level = side * (0.42 + 0.1 * next());
  return (x, y) => {
    const below = y - level - (x - side / 2) * tilt;
    if (below < 0) return mixRgb(shore, sky, -below / (0.5 * side));
    if (below < 14) return scaleRgb(shore, 0.9);
    return mixRgb(ground, scaleRgb(ground, 0.6), below / side);
  };
};

/** Rings around a point beside the picture's middle: edges that are not straight. */
const rings: Pattern = (seed, side) => {
  const next = createRandom(seed);
  const [dark, light] = contrast(next);
  const [middleX, middleY] = [side * (0.2 + 0.15 * next()), side * (0.9 + 0.2 * next())];
  const period = 26 + 14 * next();
  return (x, y) => (modulo(Math.hypot(x - middleX, y - middleY) / period, 1) < 0.5 ? dark : light);
};

function colour(next: () => number): Rgb {
  return [50 + 170 * next(), 50 + 170 * next(), 50 + 170 * next()];
}

function contrast(next: () => number): readonly [Rgb, Rgb] {
  return [scaleRgb(colour(next), 0.45), mixRgb(colour(next), [255, 255, 255], 0.55)];
}

function modulo(value: number, by: number): number {
  return value - Math.floor(value / by) * by;
}

export const patterns = { slope, glow, horizon, stripes, grid, checker, bricks, rings };
