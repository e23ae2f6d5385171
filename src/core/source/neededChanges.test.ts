import { describe, expect, test } from "vitest";
import { neededChanges } from "./neededChanges.ts";

const webp = {
  bytes: new Uint8Array(),
  format: "webp",
  orientation: 1,
  size: { width: 8000, height: 8000 },
  scaleDown: true,
} as const;

describe(neededChanges, () => {
  test("a picture of too many pixels is scaled down", () => {
    const size = { width: 12_000, height: 10_000 };

    expect(neededChanges({ ...webp, size }, size)).toEqual([{ kind: "scaledDown" }]);
  });

  test("one that only has too many bytes keeps its pixels", () => {
    expect(neededChanges(webp, webp.size)).toEqual([{ kind: "savedSmaller" }]);
  });

  test("one that is saved anew for another reason is smaller by that", () => {
    expect(neededChanges({ ...webp, orientation: 6 }, webp.size)).toEqual([
      { kind: "turnedUpright" },
    ]);
  });

  test("one that is not too large is left as it is", () => {
    expect(neededChanges({ ...webp, scaleDown: false }, webp.size)).toEqual([]);
  });
});
