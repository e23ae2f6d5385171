import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { brushSteps, diameterAt, movedDiameter, nextDiameter, positionOf } from "./brushScale.ts";

const largest = integer({ min: 2, max: 4096 });

describe("the brush size slider", () => {
  test("reaches from one pixel to the largest brush", () => {
    assert(
      property(largest, (most) => {
        expect(diameterAt(0, most)).toBe(1);
        expect(diameterAt(brushSteps, most)).toBe(most);
      }),
    );
  });

  test("stands where the size is", () => {
    assert(
      property(largest, integer({ min: 0, max: brushSteps }), (most, position) => {
        const diameter = diameterAt(position, most);

        expect(diameterAt(positionOf(diameter, most), most)).toBe(diameter);
      }),
    );
  });

  test("every move by a key changes the size, until the end is reached", () => {
    assert(
      property(largest, (most) => {
        let diameter = 1;
        for (let press = 0; press < most + brushSteps && diameter < most; press++) {
          const next = movedDiameter(diameter, positionOf(diameter, most) + 1, most);
          expect(next).toBeGreaterThan(diameter);
          diameter = next;
        }
        expect(diameter).toBe(most);
      }),
      { numRuns: 20 },
    );
  });
});

describe(nextDiameter, () => {
  test("goes by a tenth, by at least a pixel, and stays within its ends", () => {
    expect(nextDiameter(100, 1, 600)).toBe(110);
    expect(nextDiameter(3, -1, 600)).toBe(2);
    expect(nextDiameter(1, -1, 600)).toBe(1);
    expect(nextDiameter(598, 1, 600)).toBe(600);
  });
});
