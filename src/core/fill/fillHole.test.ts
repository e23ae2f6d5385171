import { describe, expect, test } from "vitest";
import { FillError } from "./fillError.ts";
import { fillHole } from "./fillHole.ts";
import { createRandom } from "./random.ts";

type Draw = (x: number, y: number) => readonly [number, number, number, number?];
type Covers = (x: number, y: number) => boolean;

const size = { width: 84, height: 68 };
const blob: Covers = (x, y) => ((x - 42) / 14) ** 2 + ((y - 32) / 11) ** 2 < 1;

function picture(draw: Draw, { width, height } = size) {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue, alpha = 255] = draw(at % width, Math.floor(at / width));
    pixels.set([red, green, blue, alpha], at * 4);
  }
  return pixels;
}

function maskOf(covers: Covers, { width, height } = size) {
  return Uint8Array.from({ length: width * height }, (_, at) =>
    covers(at % width, Math.floor(at / width)) ? 255 : 0,
  );
}

/** Paints the hole red, fills it, and returns the pixels before and after with their mask. */
function fill(draw: Draw, covers: Covers = blob, seed = 0) {
  const mask = maskOf(covers);
  const spoilt = picture((x, y) => (covers(x, y) ? [255, 0, 0] : draw(x, y)));
  return { truth: picture(draw), mask, filled: fillHole({ size, pixels: spoilt, mask }, seed) };
}

function errors({ truth, mask, filled }: ReturnType<typeof fill>): number[] {
  return [...truth]
    .map((value, at) => Math.abs(value - filled[at]!))
    .filter((_, at) => mask[at >> 2]);
}

function peakSignalToNoise(result: ReturnType<typeof fill>): number {
  const all = errors(result);
  const mean = all.reduce((sum, error) => sum + error * error, 0) / all.length;
  return 10 * Math.log10((255 * 255) / mean);
}

/** Mean squared step from pixel to pixel inside the mask: what a blur would lower. */
function grain(pixels: Uint8ClampedArray, mask: Uint8Array): number {
  let [sum, count] = [0, 0];
  for (let at = 1; at < mask.length; at++) {
    if (!mask[at] || !mask[at - 1]) continue;
    sum += (pixels[at * 4 + 1]! - pixels[at * 4 - 3]!) ** 2;
    count++;
  }
  return sum / count;
}

const gradient: Draw = (x, y) => [40 + x, 60 + y, 200 - x];
const noise: Draw = (x, y) => {
  const value = 60 + 130 * createRandom(x * 977 + y)();
  return [value, value, value];
};

const stripes: Draw = (x, y) => ((x + y) % 12 < 6 ? [230, 200, 60] : [40, 50, 120]);
const grid: Draw = (x, y) => (x % 10 < 2 || y % 8 < 2 ? [20, 20, 20] : [200, 210, 190]);
const edge: Draw = (x, y) => {
  const below = Math.min(1, Math.max(0, y - 29 - x * 0.06));
  return [210 - 60 * below, 215 - 105 * below, 220 - 150 * below];
};
const corner: Covers = (x, y) => (x < 18 && y < 14) || (x > 72 && y > 30 && y < 46);
const islands: Covers = (x, y) =>
  Math.hypot(x - 15, y - 20) < 6 ||
  Math.hypot(x - 26, y - 34) < 6 ||
  Math.hypot(x - 74, y - 58) < 5;
const scratch: Covers = (x, y) => Math.abs(y - 20 - x / 4) < 2 && x > 10 && x < 76;
const thing: Draw = (x, y) => (Math.hypot(x - 68, y - 32) < 9 ? [250, 40, 30] : noise(x, y));
const halfClear: Draw = (x) => (x < 42 ? [255, 0, 0, 0] : [30, 120, 200, 255]);

describe(fillHole, () => {
  test("goes on with a gradient", () => {
    expect(Math.max(...errors(fill(gradient)))).toBeLessThanOrEqual(2);
  });

  test("goes on with stripes", () => {
    expect(peakSignalToNoise(fill(stripes))).toBeGreaterThan(24);
  });

  test("goes on with a grid", () => {
    expect(peakSignalToNoise(fill(grid))).toBeGreaterThan(25);
  });

  test("goes on with a slanting edge between two plain areas", () => {
    expect(peakSignalToNoise(fill(edge))).toBeGreaterThan(28);
  });

  test("keeps the grain of noise", () => {
    const { truth, mask, filled } = fill(noise);

    expect(grain(filled, mask) / grain(truth, mask)).toBeGreaterThan(0.75);
    expect(grain(filled, mask) / grain(truth, mask)).toBeLessThan(1.25);
  });

  test("leaves every byte outside the mask as it was", () => {
    const { truth, mask, filled } = fill(noise);

    expect([...filled].filter((_, at) => !mask[at >> 2])).toEqual(
      [...truth].filter((_, at) => !mask[at >> 2]),
    );
  });

  test("takes mask values from 128 up as painted", () => {
    const pixels = picture(gradient);
    const mask = maskOf(() => false);
    mask[30 * size.width + 40] = 127;
    mask[30 * size.width + 41] = 128;
    pixels.fill(0, (30 * size.width + 40) * 4, (30 * size.width + 42) * 4 - 1);

    const filled = fillHole({ size, pixels, mask });

    expect(filled[(30 * size.width + 40) * 4]).toBe(0);
    expect(filled[(30 * size.width + 41) * 4]).toBeGreaterThan(50);
  });

  test("gives the same fill for the same seed, and another for another", () => {
    const first = fill(noise, blob, 1).filled;

    expect(fill(noise, blob, 1).filled).toEqual(first);
    expect(fill(noise, blob, 2).filled).not.toEqual(first);
  });

  test("fills holes that touch the border and the corners", () => {
    expect(Math.max(...errors(fill((_, y) => [90, 60 + y, 90], corner)))).toBeLessThan(30);
  });

  test("fills islands near to and far from each other", () => {
    expect(Math.max(...errors(fill(gradient, islands)))).toBeLessThanOrEqual(5);
  });

  test("closes a scratch on plain ground without a trace", () => {
    expect(Math.max(...errors(fill(gradient, scratch)))).toBeLessThanOrEqual(2);
  });

  test("closes a scratch on rough ground with grain", () => {
    const { truth, mask, filled } = fill(noise, (_, y) => y > 32 && y < 39);

    expect(grain(filled, mask) / grain(truth, mask)).toBeGreaterThan(0.6);
  });

  test("does not copy the thing next to the hole", () => {
    const { mask, filled } = fill(thing);

    const reds = [...mask.keys()].filter(
      (at) => mask[at] && filled[at * 4]! > filled[at * 4 + 1]! + 60,
    );
    expect(reds).toEqual([]);
  });

  test("takes no colour from transparent pixels", () => {
    const { mask, filled } = fill(halfClear);

    const opaque = [...mask.keys()].filter((at) => mask[at] && filled[at * 4 + 3]! > 250);
    const clear = [...mask.keys()].filter((at) => mask[at] && filled[at * 4 + 3]! < 5);
    expect(opaque.length + clear.length).toBeGreaterThan(mask.filter(Boolean).length * 0.9);
    expect(opaque.every((at) => filled[at * 4]! < 60 && filled[at * 4 + 2]! > 170)).toBe(true);
  });

  test("fills nearly all of a picture from the little that is left", () => {
    const { filled, mask } = fill(
      () => [80, 140, 60],
      (x) => x > 9,
    );

    const off = [...mask.keys()].filter((at) => Math.abs(filled[at * 4 + 1]! - 140) > 3);
    expect(off).toEqual([]);
  });

  test("fills pictures that are smaller than a patch", () => {
    const small = { width: 5, height: 4 };
    const mask = maskOf((x, y) => x === 2 && y === 2, small);

    const filled = fillHole({ size: small, pixels: picture(() => [9, 99, 199], small), mask });

    expect([...filled]).toEqual([...picture(() => [9, 99, 199], small)]);
  });

  test("refuses a mask with nothing to repaint and one with nothing to copy", () => {
    const pixels = picture(gradient);

    expect(() => fillHole({ size, pixels, mask: maskOf(() => false) })).toThrow(
      new FillError("nothingToRepaint"),
    );
    expect(() => fillHole({ size, pixels, mask: maskOf(() => true) })).toThrow(
      new FillError("maskCoversEverything"),
    );
  });
});
