import { describe, expect, test } from "vitest";
import { fade } from "./fade.ts";

describe(fade, () => {
  test("keeps a small difference and drops a large one", () => {
    const small = Float64Array.of(12, -10, 8, 0);
    const large = Float64Array.of(120, -110, 90, 0);

    fade(small, 40);
    fade(large, 40);

    expect(small[0]).toBeCloseTo(12, 1);
    expect(Math.max(...large.map(Math.abs))).toBeLessThan(0.1);
  });

  test("leaves no tint: between a wall and a table, blue goes with red", () => {
    const difference = Float64Array.of(6, 20, 44, 0);

    fade(difference, 40);

    expect(difference[2]!).toBeLessThan(20);
    expect(difference[2]! / difference[0]!).toBeCloseTo(44 / 6);
  });
});
