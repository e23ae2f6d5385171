import { describe, expect, test } from "vitest";
import type { Box, Size } from "#core/geometry/size.ts";
import { blendCollage } from "./blendCollage.ts";

type Rgb = readonly [number, number, number];
type Covers = (x: number, y: number) => boolean;

const wall: Rgb = [200, 198, 194];
const table: Rgb = [188, 164, 134];
const size: Size = { width: 60, height: 60 };
const box: Box = { left: 0, top: 0, right: 60, bottom: 60 };

type Scene = {
  readonly isTable: Covers;
  readonly isHole: Covers;
  /** How many pixels on the source of a pixel lies. */
  readonly shift: (x: number, y: number) => number;
};

/** Fills the hole from the shifted places, blends, and returns the colours in the hole. */
function blend({ isTable, isHole, shift }: Scene): readonly Rgb[] {
  const { width, height } = size;
  const pixels = new Uint8ClampedArray(width * height * 4);
  const hole = new Uint8Array(width * height);
  for (let at = 0; at < hole.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    pixels.set([...(isTable(x, y) ? table : wall), 255], at * 4);
    hole[at] = isHole(x, y) ? 1 : 0;
  }
  const source = Int32Array.from(hole, (_, at) => at + shift(at % width, Math.floor(at / width)));
  const colour = new Float32Array(hole.length * 4);
  for (let at = 0; at < hole.length; at++) {
    const from = source[at]! * 4;
    colour.set(pixels.subarray(Math.max(0, from), Math.max(0, from + 4)), at * 4);
  }

  blendCollage({ size, pixels, hole }, hole, { box, source, colour });

  return [...hole.keys()]
    .filter((at) => hole[at])
    .map((at) => [colour[at * 4]!, colour[at * 4 + 1]!, colour[at * 4 + 2]!]);
}

/** Green less the mean of red and blue: 1 on the wall, 3 on the table, and between them on the way from one to the other. */
function greenness([red, green, blue]: Rgb): number {
  return green - (red + blue) / 2;
}

/** How far a colour is from every mixture of wall and table. */
function tint(colour: Rgb): number {
  const value = greenness(colour);
  return Math.max(1 - value, value - 3);
}

describe(blendCollage, () => {
  test("leaves no tint where the copy missed the edge between a wall and a table", () => {
    const filled = blend({
      isTable: (_, y) => y >= 44,
      isHole: (x, y) => x >= 20 && x < 40 && y >= 36 && y < 50,
      shift: () => -25 * size.width,
    });

    expect(Math.max(...filled.map(tint))).toBeLessThan(4);
  });

  test("leaves no tint where the copy of a wall meets the copy of a table", () => {
    const filled = blend({
      isTable: (x) => x >= 30,
      isHole: (x, y) => x >= 20 && x < 40 && y >= 20 && y < 40,
      shift: (x) => (x < 30 ? -12 : 12),
    });

    expect(Math.max(...filled.map(tint))).toBeLessThan(4);
  });
});
