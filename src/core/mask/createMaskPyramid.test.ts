import { describe, expect, test } from "vitest";
import { createMaskPyramid } from "./createMaskPyramid.ts";

const size = { width: 601, height: 415 };

function noise(): Uint8Array {
  return Uint8Array.from({ length: 601 * 415 }, (_, i) => (Math.imul(i, 2654435761) >>> 11) & 255);
}

describe(createMaskPyramid, () => {
  test("each level averages 2 × 2 pixels of the one before, the last row and column repeated", () => {
    const pyramid = createMaskPyramid({ size, bytes: noise() });
    pyramid.invalidate({ left: 0, top: 0, right: 601, bottom: 415 });

    pyramid.refresh(Infinity);

    const wrong: string[] = [];
    for (let n = 1; n < pyramid.levels; n++) {
      const [fine, coarse] = [pyramid.level(n - 1), pyramid.level(n)];
      for (let y = 0; y < coarse.size.height; y++) {
        for (let x = 0; x < coarse.size.width; x++) {
          const right = Math.min(2 * x + 1, fine.size.width - 1);
          const below = Math.min(2 * y + 1, fine.size.height - 1);
          const at = (column: number, row: number) => fine.bytes[row * fine.size.width + column]!;
          const sum = at(2 * x, 2 * y) + at(right, 2 * y) + at(2 * x, below) + at(right, below);
          const got = coarse.bytes[y * coarse.size.width + x];
          if (got !== Math.round(sum / 4)) wrong.push(`level ${n} at ${x}, ${y}: ${got}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test("what is written in parts is the same as what is written at once", () => {
    const bytes = noise();
    const whole = createMaskPyramid({ size, bytes });
    whole.invalidate({ left: 0, top: 0, right: 601, bottom: 415 });
    whole.refresh(Infinity);

    const parts = createMaskPyramid({ size, bytes });
    parts.invalidate({ left: 0, top: 0, right: 333, bottom: 415 });
    parts.refresh(Infinity);
    parts.invalidate({ left: 333, top: 0, right: 601, bottom: 201 });
    parts.invalidate({ left: 333, top: 201, right: 700, bottom: 415 });
    parts.refresh(Infinity);

    const wrong = Array.from({ length: whole.levels }, (_, n) =>
      parts.level(n).bytes.findIndex((value, i) => value !== whole.level(n).bytes[i]),
    );
    expect(wrong.every((at) => at === -1)).toBe(true);
  });

  test("keeps to the budget, and does what was written last first", () => {
    const pyramid = createMaskPyramid({ size, bytes: noise() });
    pyramid.invalidate({ left: 0, top: 0, right: 601, bottom: 415 });
    pyramid.invalidate({ left: 10, top: 10, right: 20, bottom: 20 });

    const first = pyramid.refresh(1);

    expect(first).toEqual({ left: 0, top: 0, right: 256, bottom: 256 });
    expect(pyramid.isStale()).toBe(true);
    pyramid.refresh(Infinity);
    expect(pyramid.isStale()).toBe(false);
    expect(pyramid.refresh(Infinity)).toBeNull();
  });

  test("ignores what lies beside the picture", () => {
    const pyramid = createMaskPyramid({ size, bytes: noise() });

    pyramid.invalidate({ left: 700, top: 0, right: 800, bottom: 10 });

    expect(pyramid.isStale()).toBe(false);
  });
});
