import { describe, expect, test } from "vitest";
import { judge } from "./judge.ts";

describe(judge, () => {
  test("is ahead only with something better and nothing worse", () => {
    const theirs = { psnr: 30, ssim: 0.9 };

    expect(judge({ psnr: 31, ssim: 0.9 }, theirs)).toBe("ahead");
    expect(judge({ psnr: 31, ssim: 0.8 }, theirs)).toBe("mixed");
    expect(judge({ psnr: 30, ssim: 0.8 }, theirs)).toBe("behind");
  });

  test("takes less than a step for no difference", () => {
    expect(judge({ psnr: 30.09, ssim: 0.9005 }, { psnr: 30, ssim: 0.9 })).toBe("even");
  });

  test("takes a lower distance for the better one", () => {
    const theirs = { energy: 0.9, histogram: 5 };

    expect(judge({ energy: 0.2, histogram: 4 }, theirs)).toBe("ahead");
    expect(judge({ energy: 0.2, histogram: 6 }, theirs)).toBe("mixed");
  });
});
