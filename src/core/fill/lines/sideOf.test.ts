import { describe, expect, test } from "vitest";
import { sideOf } from "./sideOf.ts";

const size = { width: 60, height: 50 };
const level = {
  startX: 20,
  startY: 24,
  alongX: 1,
  alongY: 0,
  length: 30,
  reach: 9,
  score: 20,
};

describe(sideOf, () => {
  test("tells what lies above a line from what lies below, also beyond its ends", () => {
    const side = sideOf(size, level);

    const column = (x: number) => [2, 16, 24, 32, 46].map((y) => side[y * size.width + x]);
    expect(column(25)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(column(3)).toEqual(column(25));
  });

  test("knows no sides without a line", () => {
    expect(new Set(sideOf(size))).toEqual(new Set([0]));
  });
});
