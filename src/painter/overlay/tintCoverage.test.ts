import { describe, expect, test } from "vitest";
import { createOverlayPalette } from "./overlayPalette.ts";
import { tintCoverage } from "./tintCoverage.ts";

/** Tints coverage drawn with its margin of one pixel, and gives back the alpha of each pixel. */
function tint(rows: readonly (readonly number[])[], phase = 0): number[] {
  const palette = createOverlayPalette(1);
  const size = { width: rows[0]!.length - 2, height: rows.length - 2 };
  const out = new Uint32Array(size.width * size.height);
  tintCoverage(Uint8Array.from(rows.flat()), size, palette, phase, out);
  return [...new Uint8Array(out.buffer)].filter((_, i) => i % 4 === 3);
}

const flat = (value: number, columns: number, rows: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));

describe(tintCoverage, () => {
  test("leaves what is kept clear", () => {
    expect(tint(flat(0, 5, 4)).every((alpha) => alpha === 0)).toBe(true);
  });

  test("is fainter where the mask is soft, in the same stripes", () => {
    const full = tint(flat(255, 30, 3));
    const soft = tint(flat(128, 30, 3));

    expect(Math.max(...full)).toBeGreaterThan(Math.min(...full) * 1.4);
    for (const [i, alpha] of soft.entries()) expect(alpha).toBeCloseTo(full[i]! / 2, -0.5);
  });

  test("draws the outline on painted pixels next to others only", () => {
    const row = [0, 127, 128, 255, 255, 255, 255];
    const inside = tint([row, row, row]);
    const [soft, edge, within] = [inside[0]!, inside[1]!, inside[2]!];

    expect(edge).toBeGreaterThan(170);
    expect(soft).toBeLessThan(100);
    expect(within).toBeLessThan(170);
  });

  test("a part drawn again with its own phase meets the rest", () => {
    const whole = tint(flat(255, 42, 3));
    const part = tint(flat(255, 22, 3), 13);

    expect(part).toEqual(whole.slice(13, 33));
  });
});
