import { describe, expect, test } from "vitest";
import { fixed, ignored, open, solveMembrane } from "./membrane.ts";

const size = { width: 70, height: 50 };

function solve(values: (x: number, y: number) => number, divergence: number | null = null) {
  const count = size.width * size.height;
  const state = Uint8Array.from({ length: count }, (_, at) => {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    return Math.min(x, y, size.width - 1 - x, size.height - 1 - y) === 0 ? fixed : open;
  });
  const truth = Float32Array.from({ length: count }, (_, at) =>
    values(at % size.width, Math.floor(at / size.width)),
  );
  const solved = truth.map((value, at) => (state[at] === fixed ? value : -99));
  const pull = divergence === null ? null : new Float32Array(count).fill(divergence);
  solveMembrane({ size, channels: 1, state, values: solved, divergence: pull });
  return solved.map((value, at) => Math.abs(value - truth[at]!));
}

describe(solveMembrane, () => {
  test("is exact on what is harmonic", () => {
    expect(Math.max(...solve((x, y) => 3 * x - 2 * y + 7))).toBeLessThan(1.5);
    expect(Math.max(...solve((x, y) => (x * x - y * y) / 40))).toBeLessThan(1.5);
  });

  test("bends as the divergence says", () => {
    expect(Math.max(...solve((x) => x * x * 0.01, 0.02))).toBeLessThan(1.5);
  });

  test("takes nothing from pixels that are not there", () => {
    const state = Uint8Array.of(fixed, open, ignored);
    const values = Float32Array.of(5, 0, 900);

    solveMembrane({ size: { width: 3, height: 1 }, channels: 1, state, values, divergence: null });

    expect([...values]).toEqual([5, 5, 900]);
  });
});
