import { describe, expect, test } from "vitest";
import type { Box } from "#core/geometry/size.ts";
import { islandBoxes } from "./islands.ts";
import { growBox, mergeIslands } from "./mergeIslands.ts";

const size = { width: 200, height: 120 };

function box(left: number, top: number, right: number, bottom: number): Box {
  return { left, top, right, bottom };
}

function holeOf(...boxes: readonly Box[]): Uint8Array {
  return Uint8Array.from({ length: size.width * size.height }, (_, at) => {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    const isIn = boxes.some((b) => x >= b.left && x < b.right && y >= b.top && y < b.bottom);
    return isIn ? 1 : 0;
  });
}

function around(inner: Box): Box {
  return growBox(inner, 10);
}

describe(islandBoxes, () => {
  test("hugs each island", () => {
    const islands = [box(5, 7, 9, 30), box(120, 50, 199, 120)];

    expect(islandBoxes(size, holeOf(...islands))).toEqual(islands);
  });

  test("joins strokes that nearly touch", () => {
    const hole = holeOf(box(10, 10, 20, 20), box(24, 10, 40, 20));

    expect(islandBoxes(size, hole)).toEqual([box(10, 10, 40, 20)]);
  });

  test("joins more where there are hundreds", () => {
    const wide = { width: 1400, height: 800 };
    const hole = new Uint8Array(wide.width * wide.height);
    for (let y = 0; y < wide.height; y += 40) {
      for (let x = 0; x < wide.width; x += 40) hole[y * wide.width + x] = 1;
    }

    expect(islandBoxes(wide, hole).length).toBeLessThan(100);
  });
});

describe(mergeIslands, () => {
  test("joins boxes that overlap, also through a third", () => {
    const islands = [box(0, 0, 10, 10), box(30, 0, 40, 10), box(8, 4, 32, 6)];

    expect(mergeIslands(islands, around)).toEqual([box(0, 0, 40, 10)]);
  });

  test("joins neighbours where one region costs no more than two", () => {
    expect(mergeIslands([box(0, 0, 20, 20), box(26, 0, 46, 20)], around)).toHaveLength(1);
  });

  test("leaves the others alone", () => {
    expect(mergeIslands([box(0, 0, 20, 20), box(90, 90, 99, 99)], around)).toHaveLength(2);
  });
});
