import { describe, expect, test } from "vitest";
import { softenEdge } from "./softenEdge.ts";

const size = { width: 60, height: 40 };

/** The greys of one row after a light fill was made left of column 30 and `wide` dark pixels were kept right of it. */
function greysBeside(wide: number): number[] {
  const count = size.width * size.height;
  const hole = Uint8Array.from({ length: count }, (_, at) => (at % size.width < 30 ? 1 : 0));
  const kept = Uint8Array.from(hole, (bit, at) =>
    bit === 0 && at % size.width < 30 + wide ? 1 : 0,
  );
  const pixels = new Uint8ClampedArray(count * 4).fill(255);
  for (let at = 0; at < count; at++) pixels.fill(kept[at] ? 100 : 200, at * 4, at * 4 + 3);
  const box = { left: 0, top: 0, right: size.width, bottom: size.height };
  const colour = new Float32Array(count * 4).fill(200);
  const source = new Int32Array(count);

  softenEdge({ size, pixels, hole }, kept, 2, { box, source, colour });

  return Array.from({ length: size.width }, (_, x) => colour[(20 * size.width + x) * 4]!);
}

describe(softenEdge, () => {
  test("bridges the step beside a broad strip, within a few pixels", () => {
    const greys = greysBeside(20);

    expect(greys[29]).toBeLessThan(130);
    expect(greys[26]).toBeGreaterThan(170);
    expect(greys[20]).toBe(200);
  });

  test("spreads little of a thin strip", () => {
    expect(greysBeside(1)[29]).toBeGreaterThan(150);
  });

  test("changes nothing outside the hole", () => {
    expect(greysBeside(20).slice(30)).toEqual(Array.from({ length: 30 }, () => 200));
  });
});
