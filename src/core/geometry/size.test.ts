import { describe, expect, test } from "vitest";
import { boxOf, growBox, intersectBox, roundOutBox, sizeOf, unionBox } from "./size.ts";

const left = { left: 0, top: 0, right: 4, bottom: 3 };
const right = { left: 3, top: 1, right: 6, bottom: 9 };

describe("boxes", () => {
  test("a size and the box of its pixels are the same thing", () => {
    expect(sizeOf(boxOf({ width: 7, height: 5 }))).toEqual({ width: 7, height: 5 });
  });

  test("a union holds both, and an absent box adds nothing", () => {
    expect(unionBox(left, right)).toEqual({ left: 0, top: 0, right: 6, bottom: 9 });
    expect(unionBox(null, right)).toEqual(right);
    expect(unionBox(left, null)).toEqual(left);
  });

  test("an intersection holds what both share", () => {
    expect(intersectBox(left, right)).toEqual({ left: 3, top: 1, right: 4, bottom: 3 });
  });

  test("boxes that only touch share no pixel", () => {
    expect(intersectBox(left, { left: 4, top: 0, right: 8, bottom: 3 })).toBeNull();
  });

  test("growing adds the same on every side", () => {
    expect(growBox(left, 2)).toEqual({ left: -2, top: -2, right: 6, bottom: 5 });
  });

  test("rounding out never cuts a pixel", () => {
    const rounded = roundOutBox({ left: -0.2, top: 1.9, right: 3.1, bottom: 4 });

    expect(rounded).toEqual({ left: -1, top: 1, right: 4, bottom: 4 });
  });
});
