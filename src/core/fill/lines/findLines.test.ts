import { describe, expect, test } from "vitest";
import { findLines } from "./findLines.ts";

const size = { width: 120, height: 80 };

/** A grey picture with a round hole in its middle. */
function scene(luma: (x: number, y: number) => number) {
  const pixels = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  const hole = new Uint8Array(size.width * size.height);
  for (let at = 0; at < hole.length; at++) {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    pixels.fill(luma(x, y), at * 4, at * 4 + 3);
    hole[at] = Math.hypot(x - 60, y - 40) < 18 ? 1 : 0;
  }
  return { size, pixels, hole };
}

describe(findLines, () => {
  test("finds a straight edge that the hole interrupts, along its slope", () => {
    const [line, ...more] = findLines(scene((x, y) => 60 + 120 / (1 + Math.exp(30 + x / 6 - y))));

    expect(more).toEqual([]);
    expect(Math.abs(line!.alongY / line!.alongX)).toBeCloseTo(1 / 6, 1);
    expect(line!.length).toBeGreaterThan(30);
  });

  test("finds an edge between two colours that are equally light", () => {
    const picture = scene(() => 128);
    for (let at = 0; at < picture.hole.length; at++) {
      const isBelow = at / size.width > 37;
      picture.pixels.set(isBelow ? [160, 122, 80] : [120, 132, 140], at * 4);
    }

    expect(findLines(picture)).toHaveLength(1);
  });

  test("finds none where the edge goes on at one end only", () => {
    expect(findLines(scene((x, y) => (x < 60 && y > 40 ? 190 : 60)))).toEqual([]);
  });

  test("finds none in a texture of short pieces", () => {
    expect(findLines(scene((x, y) => (((x >> 3) + (y >> 3)) % 2 ? 190 : 60)))).toEqual([]);
  });

  test("finds none in a soft gradient", () => {
    expect(findLines(scene((x, y) => x + y))).toEqual([]);
  });
});
