import { expect, test } from "vitest";
import { fillRegion, usualOptions } from "./fillRegion.ts";
import { createRandom } from "./random.ts";

const [width, height] = [128, 96];
const bounds = { left: 48, top: 36, right: 80, bottom: 60 };

test("a hole too large to be matched at full size is still copied at full size", () => {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  const hole = new Uint8Array(width * height);
  const random = createRandom(1);
  for (let at = 0; at < hole.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isHole = x >= bounds.left && x < bounds.right && y >= bounds.top && y < bounds.bottom;
    hole[at] = isHole ? 1 : 0;
    pixels.fill(isHole ? 0 : 60 + 120 * random(), at * 4, at * 4 + 3);
  }

  const collage = fillRegion({ size: { width, height }, pixels, hole }, bounds, {
    ...usualOptions,
    random,
    mostMatchedHole: 300,
  });

  const row = (bounds.right - bounds.left + 4) * 10;
  const greens = Array.from({ length: 24 }, (_, nth) => collage!.colour[(row + 6 + nth) * 4 + 1]!);
  const mean = greens.reduce((sum, green) => sum + green, 0) / greens.length;
  const spread = Math.sqrt(
    greens.reduce((sum, green) => sum + (green - mean) ** 2, 0) / greens.length,
  );
  expect(spread).toBeGreaterThan(22);
});
