import { describe, expect, test } from "vitest";
import { resampleMask } from "./resampleMask.ts";

const { round } = Math;

/** Edit in the box, keep outside. */
function boxMask(width: number, height: number, scale: number) {
  const bytes = new Uint8Array(width * height);
  for (let y = round(20 * scale); y < round(50 * scale); y++) {
    bytes.fill(255, y * width + round(30 * scale), y * width + round(80 * scale));
  }
  return bytes;
}

describe("a mask of another size", () => {
  test("of the same size stays as it is", () => {
    const bytes = Uint8Array.from([0, 255, 17, 128]);
    const size = { width: 2, height: 2 };
    expect(resampleMask(bytes, size, size)).toEqual(bytes);
  });

  test.each([0.25, 0.5, 1.5, 2, 3.7])(
    "covers the same part of the picture within a pixel, from %d times its size",
    (scale) => {
      const from = { width: round(120 * scale), height: round(90 * scale) };
      const to = { width: 120, height: 90 };

      const result = resampleMask(boxMask(from.width, from.height, scale), from, to);

      const slack = Math.max(1, 0.5 / scale) + 0.5;
      const wrong = [...result.keys()].filter((at) => {
        const [x, y] = [(at % 120) + 0.5, Math.floor(at / 120) + 0.5];
        const inside = Math.min(x - 30, 80 - x, y - 20, 50 - y);
        return result[at]! >= 128 ? inside < -slack : inside > slack;
      });
      expect(wrong).toEqual([]);
    },
  );

  test("of one pixel fills the picture", () => {
    const all = resampleMask(Uint8Array.of(200), { width: 1, height: 1 }, { width: 5, height: 4 });
    expect([...all]).toEqual(Array<number>(20).fill(200));
  });

  test("keeps full and empty masks full and empty", () => {
    const [from, to] = [
      { width: 97, height: 31 },
      { width: 40, height: 77 },
    ];
    const full = resampleMask(new Uint8Array(97 * 31).fill(255), from, to);
    expect(full.every((value) => value === 255)).toBe(true);
    expect(resampleMask(new Uint8Array(97 * 31), from, to).some((value) => value > 0)).toBe(false);
  });
});
