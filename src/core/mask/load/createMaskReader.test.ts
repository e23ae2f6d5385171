import { describe, expect, test } from "vitest";
import { createMaskReader, isMaskLike } from "./createMaskReader.ts";

type Pixel = readonly [red: number, green: number, blue: number, alpha?: number];

function rgba(...pixels: readonly Pixel[]): Uint8ClampedArray {
  return Uint8ClampedArray.from(
    pixels.flatMap(([red, green, blue, alpha = 255]) => [red, green, blue, alpha]),
  );
}

function read(...pixels: readonly Pixel[]): number[] {
  const reader = createMaskReader({ width: pixels.length, height: 1 });
  reader.read(rgba(...pixels));
  return [...reader.finish()];
}

describe("what a mask file masks", () => {
  test("is what is see-through, whatever its colour", () => {
    expect(read([255, 255, 255, 0], [0, 0, 0, 255], [255, 255, 255, 255], [9, 9, 9, 100])).toEqual([
      255, 0, 0, 155,
    ]);
  });

  test("is what is white where nothing is see-through", () => {
    expect(read([255, 255, 255], [0, 0, 0], [128, 128, 128])).toEqual([255, 0, 128]);
    expect(read([255, 0, 0], [0, 255, 0], [0, 0, 255])).toEqual([54, 182, 18]);
  });

  test("is told by all of it, though it comes in parts", () => {
    const reader = createMaskReader({ width: 2, height: 2 });
    reader.read(rgba([255, 255, 255], [0, 0, 0]));
    reader.read(rgba([0, 0, 0, 0], [255, 255, 255]));
    expect([...reader.finish()]).toEqual([0, 0, 255, 0]);
  });
});

describe("a file may be meant as a mask", () => {
  test("where it is grey, also as a JPEG has it", () => {
    expect(isMaskLike(rgba([0, 0, 0], [255, 255, 255], [120, 124, 118]))).toBe(true);
  });

  test("where it is see-through somewhere", () => {
    expect(isMaskLike(rgba([200, 10, 10], [0, 90, 0, 254]))).toBe(true);
  });

  test("but not where it is a colour picture", () => {
    expect(isMaskLike(rgba([0, 0, 0], [200, 190, 180]))).toBe(false);
  });
});
