import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curveTo } from "./strokeCurve.ts";

type Point = { readonly x: number; readonly y: number };

/** The whole flattened way through the samples. */
function curveThrough(samples: readonly Point[], longestBend = 1000): Point[] {
  return samples.flatMap((sample, i) =>
    curveTo(samples.slice(Math.max(0, i - 3), i), sample, longestBend),
  );
}

function distanceToPath({ x, y }: Point, path: readonly Point[]): number {
  const lengths = path.slice(1).map((b, i) => {
    const a = path[i]!;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - a.x - dx * t, y - a.y - dy * t);
  });
  return Math.min(...lengths);
}

const point = fc.record({
  x: fc.integer({ min: 0, max: 2000 }),
  y: fc.integer({ min: 0, max: 2000 }),
});

describe(curveTo, () => {
  test("passes through every sample and ends at the newest one", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (samples) => {
        const path = curveThrough(samples);

        for (const sample of samples) expect(path).toContainEqual(sample);
        expect(path.at(-1)).toEqual(samples.at(-1));
      }),
    );
  });

  test("rounds a circle of samples to a tenth of what straight lines would miss", () => {
    const radius = 200;
    const samples = Array.from({ length: 40 }, (_, i) => ({
      x: radius * Math.cos(i * 0.3),
      y: radius * Math.sin(i * 0.3),
    }));

    const path = curveThrough(samples).slice(4);
    const middles = path
      .slice(1)
      .map((b, i) => ({ x: (b.x + path[i]!.x) / 2, y: (b.y + path[i]!.y) / 2 }));

    const missed = Math.max(...middles.map(({ x, y }) => Math.abs(Math.hypot(x, y) - radius)));
    expect(radius * (1 - Math.cos(0.15))).toBeGreaterThan(2);
    expect(missed).toBeLessThan(0.2);
  });

  test.each([
    [
      "corners",
      [
        [0, 0],
        [400, 0],
        [400, 300],
        [50, 260],
        [300, 20],
      ],
    ],
    [
      "corners between many samples",
      [
        [0, 0],
        [10, 0],
        [20, 0],
        [30, 0],
        [37, 7],
        [44, 14],
        [51, 21],
        [51, 31],
        [51, 41],
      ],
    ],
    [
      "bends to either side",
      [
        [0, 0],
        [100, 20],
        [200, 0],
        [300, 20],
        [400, 0],
      ],
    ],
  ])("stays on the straight lines between few samples: %s", (_, coordinates) => {
    const samples = coordinates.map(([x, y]) => ({ x: x!, y: y! }));

    for (const at of curveThrough(samples)) expect(distanceToPath(at, samples)).toBeLessThan(0.01);
  });

  test("a jump longer than the longest bend is straight", () => {
    const samples = [
      [0, 0],
      [100, 0],
      [198, 20],
      [290, 58],
    ].map(([x, y]) => ({ x: x!, y: y! }));

    expect(curveThrough(samples, 1000).length).toBeGreaterThan(4);
    expect(curveThrough(samples, 90)).toEqual(samples);
  });

  test("a bend that sets in after a nearly straight line stays close to the lines at first", () => {
    const samples = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 100, y: 1 },
      { x: 143, y: 26 },
    ];

    const rise = Math.max(...curveThrough(samples).map((at) => distanceToPath(at, samples)));

    expect(rise).toBeLessThan(0.6);
  });

  test("never leaves the lines by more than a tenth of their length", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 4, maxLength: 12 }), (samples) => {
        const longest = Math.max(
          ...samples.slice(1).map((b, i) => Math.hypot(b.x - samples[i]!.x, b.y - samples[i]!.y)),
        );

        for (const at of curveThrough(samples, Infinity)) {
          expect(distanceToPath(at, samples)).toBeLessThanOrEqual(longest / 10);
        }
      }),
    );
  });
});
