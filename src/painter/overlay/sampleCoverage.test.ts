import { describe, expect, test } from "vitest";
import { sampleCoverage } from "./sampleCoverage.ts";

const level = { size: { width: 2, height: 2 }, bytes: Uint8Array.of(0, 100, 200, 255) };

function sample(
  scale: number,
  x: number,
  box: { left: number; top: number; right: number; bottom: number },
) {
  const out = new Uint8Array((box.right - box.left) * (box.bottom - box.top));
  sampleCoverage({ level, scale, x, y: 0 }, box, out);
  return [...out];
}

describe(sampleCoverage, () => {
  test("enlarged, each mask pixel is a square, and nothing lies beside the picture", () => {
    const rows = sample(2, 1, { left: 0, top: 1, right: 6, bottom: 3 });

    expect(rows).toEqual([0, 0, 0, 100, 100, 0, 0, 200, 200, 255, 255, 0]);
  });

  test("reduced, neighbours are mixed by where the device pixel's middle lies", () => {
    const [value] = sample(0.75, 0, { left: 0, top: 0, right: 1, bottom: 1 });

    const right = 0.5 / 0.75 - 0.5;
    const top = 100 * right;
    const bottom = 200 + 55 * right;
    expect(Math.abs(value! - (top * (1 - right) + bottom * right))).toBeLessThan(1.5);
  });

  test("reduced, nothing lies beside the picture either", () => {
    const rows = sample(0.75, 1, { left: 0, top: -1, right: 4, bottom: 1 });

    expect(rows.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(rows.at(-1)).toBe(0);
    expect(rows[5]).toBeGreaterThan(0);
  });
});
