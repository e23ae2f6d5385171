import { describe, expect, test } from "vitest";
import { attachBlobs, blobIdsIn, detachBlobs } from "./blobReferences.ts";

const cat = new Blob(["cat"]);
const hat = new Blob(["hat"]);
const value = { name: "x", n: 1, none: null, files: [{ blob: cat }, { blob: hat }], again: cat };

function idOf(blob: Blob): string {
  return blob === cat ? "1" : "2";
}

describe("blob references", () => {
  test("stand for the blobs of a record, which can be put back", () => {
    const record = detachBlobs(value, idOf);

    expect(structuredClone(record)).toEqual({
      ...value,
      files: [{ blob: { $blob: "1" } }, { blob: { $blob: "2" } }],
      again: { $blob: "1" },
    });
    expect(blobIdsIn(record)).toEqual(["1", "2", "1"]);
    const back = attachBlobs(record, new Map([["1", cat]])) as typeof value;
    expect(back.again).toBe(cat);
    expect(back.files[0]?.blob).toBe(cat); // to `toEqual` all Blobs are alike
    expect(back.files[1]?.blob).toBeNull();
  });

  test("are found only where there are some", () => {
    expect(blobIdsIn([null, 1, "x", { $blob: 7 }, cat])).toEqual([]);
  });
});
