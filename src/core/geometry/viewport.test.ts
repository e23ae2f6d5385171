import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clampScale,
  clampViewport,
  fitViewport,
  panBy,
  pinchViewport,
  snapViewport,
  toImage,
  toScreen,
  toScreenBox,
  zoomAt,
} from "./viewport.ts";

const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const scale = fc.double({ min: 0.01, max: 32, noNaN: true });
const view = fc.record({ scale, x: coordinate, y: coordinate });
const size = fc.record({
  width: fc.integer({ min: 1, max: 8192 }),
  height: fc.integer({ min: 1, max: 8192 }),
});

describe("screen and picture", () => {
  test("converting there and back gives the same point at any zoom and pan", () => {
    fc.assert(
      fc.property(view, point, (at, original) => {
        const back = toImage(at, toScreen(at, original));

        expect(back.x).toBeCloseTo(original.x, 6);
        expect(back.y).toBeCloseTo(original.y, 6);
      }),
    );
  });

  test("a box is converted by its corners", () => {
    const box = toScreenBox({ scale: 2, x: 10, y: -4 }, { left: 0, top: 1, right: 3, bottom: 5 });

    expect(box).toEqual({ left: 10, top: -2, right: 16, bottom: 6 });
  });
});

describe(zoomAt, () => {
  test("leaves the picture point under the pointer where it is", () => {
    fc.assert(
      fc.property(view, point, scale, (before, anchor, next) => {
        const stays = toScreen(zoomAt(before, anchor, next), toImage(before, anchor));

        expect(stays.x).toBeCloseTo(anchor.x, 4);
        expect(stays.y).toBeCloseTo(anchor.y, 4);
      }),
    );
  });
});

describe(fitViewport, () => {
  test("shows all of the picture in the middle, inside the margin", () => {
    const stage = { width: 1000, height: 700 };
    fc.assert(
      fc.property(size, (picture) => {
        const { left, top, right, bottom } = toScreenBox(fitViewport(picture, stage, 20), {
          left: 0,
          top: 0,
          right: picture.width,
          bottom: picture.height,
        });

        expect(left + right).toBeCloseTo(1000, 6);
        expect(top + bottom).toBeCloseTo(700, 6);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(20 - 1e-6);
      }),
    );
  });
});

describe(clampViewport, () => {
  test("keeps a part of the picture on the stage wherever it is moved", () => {
    const stage = { width: 800, height: 600 };
    fc.assert(
      fc.property(size, view, (picture, wild) => {
        const { x, y } = clampViewport(wild, picture, stage);
        const [width, height] = [picture.width * wild.scale, picture.height * wild.scale];

        expect(Math.min(800, x + width) - Math.max(0, x)).toBeGreaterThan(
          Math.min(48, width) - 1e-6,
        );
        expect(Math.min(600, y + height) - Math.max(0, y)).toBeGreaterThan(
          Math.min(48, height) - 1e-6,
        );
      }),
    );
  });

  test("leaves a view alone that shows enough", () => {
    const fine = { scale: 1, x: -100, y: 30 };

    expect(clampViewport(fine, { width: 500, height: 500 }, { width: 800, height: 600 })).toEqual(
      fine,
    );
  });
});

describe(clampScale, () => {
  test("stays between 2 % and 3200 %", () => {
    expect(clampScale(0.001, 1)).toBe(0.02);
    expect(clampScale(100, 1)).toBe(32);
    expect(clampScale(0.37, 1)).toBe(0.37);
  });

  test("reaches down to the fitting scale of a huge picture", () => {
    expect(clampScale(0.001, 0.004)).toBe(0.004);
  });
});

describe(snapViewport, () => {
  test("puts the picture's corner on a device pixel, at most half a one away", () => {
    const snapped = snapViewport({ scale: 0.3, x: 10.3, y: -7.45 }, 2);

    expect(snapped).toEqual({ scale: 0.3, x: 10.5, y: -7.5 });
  });
});

describe(pinchViewport, () => {
  test("keeps what lay between the fingers between them, spread by the ratio of their distances", () => {
    const before = { scale: 0.5, x: 20, y: 30 };
    const fingers = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ] as const;
    const moved = [
      { x: 150, y: 300 },
      { x: 150, y: 100 },
    ] as const;

    const after = pinchViewport(before, fingers, moved, (wanted) => wanted);

    expect(after.scale).toBe(1);
    expect(toScreen(after, toImage(before, { x: 150, y: 100 }))).toEqual({ x: 150, y: 200 });
  });

  test("keeps to the zoom range", () => {
    const at = [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ] as const;
    const apart = [
      { x: 0, y: 0 },
      { x: 900, y: 0 },
    ] as const;

    expect(
      pinchViewport(panBy({ scale: 1, x: 0, y: 0 }, { x: 5, y: 5 }), at, apart, () => 2).scale,
    ).toBe(2);
  });
});
