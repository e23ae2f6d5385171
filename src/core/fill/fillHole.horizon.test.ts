import { describe, expect, test } from "vitest";
import { fillHole } from "./fillHole.ts";
import { createRandom } from "./random.ts";

type Colour = readonly [number, number, number];

const size = { width: 400, height: 280 };
const horizon = 118;
const hole = (x: number, y: number) => ((x - 318) / 64) ** 2 + ((y - 138) / 68) ** 2 < 1;

/** A grey wall, a table with grain, and on it, right of the hole, the soft shadow of what stood there. */
function scene(): Uint8ClampedArray<ArrayBuffer> {
  const random = createRandom(7);
  const grain = Float32Array.from({ length: size.height }, () => random() * 14 - 7);
  const pixels = new Uint8ClampedArray(size.width * size.height * 4);
  for (let at = 0; at < size.width * size.height; at++) {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    pixels.set([...(y < horizon ? wall(x, y) : table(x, y, grain)), 255], at * 4);
  }
  return pixels;
}

function wall(x: number, y: number): Colour {
  const light = 208 - x * 0.06 - y * 0.05;
  return [light, light - 2, light - 6 + y * 0.08];
}

function table(x: number, y: number, grain: Float32Array): Colour {
  const far = y - horizon;
  const shade = 45 * Math.exp(-(((x - 400) / 60) ** 2) - ((y - 170) / 14) ** 2);
  const light =
    186 + far * 0.25 - x * 0.03 - shade + grain[Math.floor(y + x * 0.06) % size.height]!;
  return [light, light - 17, light - 36 + far * 0.02];
}

/** What the fill makes of the scene with a white thing in the hole. */
function fillScene(seed: number) {
  const pixels = scene();
  const mask = new Uint8Array(size.width * size.height);
  for (let at = 0; at < mask.length; at++) {
    if (!hole(at % size.width, Math.floor(at / size.width))) continue;
    mask[at] = 255;
    pixels.fill(240, at * 4, at * 4 + 3);
  }
  return fillHole({ size, pixels, mask }, seed);
}

/** Where, in one column, red less blue rises past the middle between wall and table. */
function crossings(pixels: Uint8ClampedArray, x: number): number[] {
  const warmth = (y: number) => {
    const at = (y * size.width + x) * 4;
    return pixels[at]! - pixels[at + 2]!;
  };
  return Array.from({ length: size.height - 1 }, (_, y) => y + 1).filter(
    (y) => hole(x, y) && warmth(y) > 16 !== warmth(y - 1) > 16,
  );
}

describe.each([0, 1, 2])(
  "fillHole with seed %i across the edge between a wall and a table",
  (seed) => {
    const filled = fillScene(seed);

    test("goes on with that edge at its height, and draws no other", () => {
      for (let x = 262; x < 374; x++) {
        const found = crossings(filled, x);
        expect(found).toHaveLength(1);
        expect(Math.abs(found[0]! - horizon)).toBeLessThanOrEqual(2);
      }
    });
  },
);
