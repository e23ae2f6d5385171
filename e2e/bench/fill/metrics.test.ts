import { describe, expect, test } from "vitest";
import { gradientEnergyError, histogramDistance, psnr, ssim } from "./metrics.ts";

const size = { width: 4, height: 2 };
const mask = Uint8Array.from([0, 1, 1, 0, 0, 1, 1, 0]);

/** Grey pixels in reading order. */
function greys(...levels: readonly number[]): Uint8ClampedArray {
  return Uint8ClampedArray.from(levels.flatMap((level) => [level, level, level, 255]));
}

function plain(level: number): Uint8ClampedArray {
  return greys(...Array.from({ length: 8 }, () => level));
}

describe(psnr, () => {
  test("is 20 log (255 / error) for an error that is the same everywhere", () => {
    const truth = greys(0, 50, 60, 0, 0, 70, 80, 0);
    const filled = greys(0, 60, 50, 0, 0, 80, 70, 0);

    expect(psnr({ size, truth, filled, mask })).toBeCloseTo(20 * Math.log10(25.5), 6);
  });

  test("is 99 without an error, and does not look outside the hole", () => {
    const truth = greys(0, 50, 60, 0, 0, 70, 80, 0);
    const filled = greys(9, 50, 60, 9, 9, 70, 80, 9);

    expect(psnr({ size, truth, filled, mask })).toBe(99);
  });
});

describe(ssim, () => {
  test("is 1 for the same picture", () => {
    const truth = greys(0, 50, 60, 0, 0, 70, 80, 0);

    expect(ssim({ size, truth, filled: truth, mask })).toBeCloseTo(1, 9);
  });

  test("compares only the means of two plain pictures", () => {
    const c1 = 2.55 ** 2;
    const expected = (2 * 100 * 150 + c1) / (100 ** 2 + 150 ** 2 + c1);

    expect(ssim({ size, truth: plain(100), filled: plain(150), mask })).toBeCloseTo(expected, 9);
  });
});

describe(gradientEnergyError, () => {
  test("is the share by which the mean squared step is off", () => {
    const truth = greys(0, 10, 20, 0, 0, 10, 20, 0);
    const filled = greys(0, 10, 15, 0, 0, 10, 15, 0);

    // Two steps across of 10 against 5, two down of 0: 50 against 12.5.
    expect(gradientEnergyError({ size, truth, filled, mask })).toBeCloseTo(0.75, 9);
  });

  test("does not care where the steps are", () => {
    const truth = greys(0, 10, 20, 0, 0, 10, 20, 0);
    const filled = greys(0, 90, 80, 0, 0, 90, 80, 0);

    expect(gradientEnergyError({ size, truth, filled, mask })).toBeCloseTo(0, 9);
  });
});

describe(histogramDistance, () => {
  test("is the shift of colours that all shifted alike", () => {
    const truth = greys(0, 10, 20, 0, 0, 30, 40, 0);
    const filled = greys(0, 37, 17, 0, 0, 47, 27, 0);

    expect(histogramDistance({ size, truth, filled, mask })).toBeCloseTo(7, 9);
  });

  test("tells the mean of two colours from the two", () => {
    const truth = greys(0, 10, 20, 0, 0, 10, 20, 0);
    const filled = greys(0, 15, 15, 0, 0, 15, 15, 0);

    expect(histogramDistance({ size, truth, filled, mask })).toBeCloseTo(5, 9);
  });
});
