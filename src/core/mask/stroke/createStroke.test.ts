import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMaskBuffer } from "#core/mask/createMaskBuffer.ts";
import { createStroke } from "./createStroke.ts";
import { curveTo } from "./strokeCurve.ts";

type Point = { readonly x: number; readonly y: number };

const size = { width: 160, height: 120 };
const longestBend = 60;
const hard = (diameter: number) => ({ diameter, hardness: 1 });

function paint(samples: readonly Point[], brush: { diameter: number; hardness: number }) {
  const buffer = createMaskBuffer(size);
  createStroke(buffer, { brush, mode: "paint", longestBend }).extend(samples);
  return buffer;
}

/** Distance of a pixel's centre to the flattened curve, segment by segment. */
function distanceField(samples: readonly Point[]): (x: number, y: number) => number {
  const path = samples.flatMap((sample, i) =>
    curveTo(samples.slice(Math.max(0, i - 3), i), sample, longestBend),
  );
  if (path.length === 1) path.push(path[0]!);
  return (x, y) => {
    let nearest = Infinity;
    for (let i = 1; i < path.length; i++) {
      const [a, b] = [path[i - 1]!, path[i]!];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const along = ((x + 0.5 - a.x) * dx + (y + 0.5 - a.y) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, Math.hypot(x + 0.5 - a.x - dx * t, y + 0.5 - a.y - dy * t));
    }
    return nearest;
  };
}

const coordinate = fc.double({ min: -30, max: 190, noNaN: true });
const samplesOf = (maxLength: number) =>
  fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength });

describe(createStroke, () => {
  test("a hard brush covers what a distance field of the curve says, within 1 of 255", () => {
    fc.assert(
      fc.property(samplesOf(6), fc.integer({ min: 2, max: 90 }), (samples, diameter) => {
        const { bytes } = paint(samples, hard(diameter));
        const distance = distanceField(samples);

        let worst = 0;
        for (let y = 0; y < size.height; y++) {
          for (let x = 0; x < size.width; x++) {
            const covered = Math.min(1, Math.max(0, diameter / 2 + 0.5 - distance(x, y)));
            worst = Math.max(worst, Math.abs(bytes[y * size.width + x]! - 255 * covered));
          }
        }
        expect(worst).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  test("follows the curve through the samples, not the lines between them", () => {
    const circle = Array.from({ length: 14 }, (_, i) => ({
      x: 80 + 45 * Math.cos(i / 2),
      y: 60 + 45 * Math.sin(i / 2),
    }));
    const { bytes } = paint(circle, hard(2));

    const between = [6.5, 7.5, 8.5, 9.5].map((i) => ({
      x: Math.floor(80 + 45 * Math.cos(i / 2)),
      y: Math.floor(60 + 45 * Math.sin(i / 2)),
    }));

    expect(45 * (1 - Math.cos(0.25))).toBeGreaterThan(1.3);
    for (const { x, y } of between) expect(bytes[y * size.width + x]).toBeGreaterThan(100);
  });

  test("leaves no gap along the way, however far the samples lie apart", () => {
    fc.assert(
      fc.property(samplesOf(5), fc.integer({ min: 1, max: 40 }), (samples, diameter) => {
        const { bytes } = paint(samples, hard(diameter));

        for (let i = 1; i < samples.length; i++) {
          const [a, b] = [samples[i - 1]!, samples[i]!];
          for (const t of [0, 0.13, 0.5, 0.77, 1]) {
            const nearby = curveTo(samples.slice(Math.max(0, i - 3), i), b, longestBend);
            if (nearby.length > 1) continue; // bent: the way is not this line
            const [x, y] = [Math.floor(a.x + (b.x - a.x) * t), Math.floor(a.y + (b.y - a.y) * t)];
            if (x < 0 || y < 0 || x >= size.width || y >= size.height) continue;
            expect(bytes[y * size.width + x]).toBeGreaterThanOrEqual(128);
          }
        }
      }),
    );
  });

  test("the same samples give the same bytes, however they are batched", () => {
    fc.assert(
      fc.property(samplesOf(12), fc.integer({ min: 1, max: 11 }), (samples, cut) => {
        const brush = { diameter: 24, hardness: 0.4 };
        const atOnce = paint(samples, brush);
        const buffer = createMaskBuffer(size);

        const stroke = createStroke(buffer, { brush, mode: "paint", longestBend });
        stroke.extend(samples.slice(0, cut));
        for (const sample of samples.slice(cut)) stroke.extend([sample]);

        expect(buffer.bytes.findIndex((value, i) => value !== atOnce.bytes[i])).toBe(-1);
      }),
    );
  });

  test("going over the same place again in one stroke covers it no more", () => {
    const line = [
      { x: 40, y: 60 },
      { x: 120, y: 60 },
    ];
    const brush = { diameter: 50, hardness: 0 };

    const once = paint(line, brush);
    const often = paint([...line, ...line, ...line], brush);

    expect(often.bytes).toEqual(once.bytes);
  });

  test("a soft brush is full in the middle, falls evenly, and ends at its rim", () => {
    const { bytes } = paint([{ x: 80.5, y: 60.5 }], { diameter: 80, hardness: 0.5 });
    const ray = [...bytes.subarray(60 * size.width + 80, 60 * size.width + 123)];

    expect(ray.slice(0, 20).every((value) => value === 255)).toBe(true);
    expect(ray.every((value, i) => i === 0 || value <= ray[i - 1]!)).toBe(true);
    expect(Math.abs(ray[30]! - 128)).toBeLessThan(6);
    expect(ray[41]).toBe(0);
  });

  test("the thinnest brush marks the pixel it stands on, wherever in it", () => {
    for (const [x, y] of [
      [20.02, 20.02],
      [20.5, 20.5],
      [20.98, 20.01],
    ] as const) {
      const { bytes } = paint([{ x, y }], hard(1));

      expect(bytes[20 * size.width + 20]).toBeGreaterThanOrEqual(128);
    }
  });

  test("erasing leaves the smaller of what was there and what the brush leaves", () => {
    const buffer = createMaskBuffer(size);
    buffer.bytes.fill(200);

    createStroke(buffer, {
      brush: { diameter: 40, hardness: 0 },
      mode: "erase",
      longestBend,
    }).extend([{ x: 80.5, y: 60.5 }]);

    expect(buffer.bytes[60 * size.width + 80]).toBe(0);
    expect(buffer.bytes[60 * size.width + 110]).toBe(200);
    expect(buffer.bytes.every((value) => value <= 200)).toBe(true);
  });

  test("says once a batch which pixels it covered", () => {
    const buffer = createMaskBuffer(size);
    const heard: unknown[] = [];
    buffer.subscribe((box) => heard.push(box));

    const stroke = createStroke(buffer, { brush: hard(10), mode: "paint", longestBend });
    stroke.extend([
      { x: 50, y: 50 },
      { x: 60, y: 50 },
    ]);
    stroke.extend([{ x: 60, y: 50 }]);
    stroke.extend([
      { x: -500, y: -500 },
      { x: -400, y: -500 },
    ]);

    expect(heard[0]).toEqual({ left: 44, top: 44, right: 66, bottom: 56 });
    expect(heard).toHaveLength(2);
  });
});
