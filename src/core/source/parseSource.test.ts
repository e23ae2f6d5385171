import { describe, expect, test } from "vitest";
import { DamagedError } from "#core/support/narrow.ts";
import { parseDraftFields, parseSource, parseStoredMask } from "./parseSource.ts";
import type { SourceImage } from "./sourceImage.ts";

const original = new Blob(["original"], { type: "image/jpeg" });
const upright = new Blob(["upright"], { type: "image/png" });

const source: SourceImage = {
  id: "cat",
  name: "cat.jpg",
  format: "jpeg",
  original,
  transform: { orientation: 6 },
  size: { width: 4, height: 3 },
  upright,
  thumbnail: new Blob(["small"]),
  changes: [
    { kind: "turnedUpright", savedAs: "png" },
    { kind: "converted", from: "cmyk", savedAs: "jpeg" },
    { kind: "repaired", savedAs: "png" },
    { kind: "scaledDown", savedAs: "jpeg" },
    { kind: "savedSmaller", savedAs: "png" },
    { kind: "locationRemoved" },
  ],
  parent: { runId: "r", pictureId: "p" },
};

describe(parseSource, () => {
  test("reads back what was stored", () => {
    const parsed = parseSource(source);

    expect(parsed).toEqual(source);
    for (const file of ["original", "upright", "thumbnail"] as const) {
      expect(parsed[file]).toBe(source[file]); // to `toEqual` all Blobs are alike
    }
    expect(parseSource({ ...source, parent: null }).parent).toBeNull();
  });

  test("shows the picture itself where its thumbnail is lost", () => {
    expect(parseSource({ ...source, thumbnail: null }).thumbnail).toBe(upright);
  });

  test.each([
    ["no bytes", { ...source, upright: null }],
    ["an impossible orientation", { ...source, transform: { orientation: 9 } }],
    ["an unknown format", { ...source, format: "tiff" }],
    [
      "a change from an unknown format",
      { ...source, changes: [{ kind: "converted", from: "doc", savedAs: "png" }] },
    ],
    ["no name", { ...source, name: undefined }],
  ])("calls a record with %s damaged", (_, record) => {
    expect(() => parseSource(record)).toThrow(DamagedError);
  });
});

test("the fields and the mask of a draft are read back as they were stored", () => {
  const fields = {
    prompt: "a red hat",
    parameters: { model: null, size: null, quality: null, n: 1 },
    tools: { brushSize: 40 },
  };
  const mask = { packed: original, size: { width: 4, height: 3 } };

  expect(parseDraftFields(fields)).toEqual(fields);
  expect(parseStoredMask(mask)).toEqual(mask);
  expect(parseStoredMask(mask).packed).toBe(original);
  expect(() => parseDraftFields({ ...fields, tools: null })).toThrow(DamagedError);
  expect(() => parseStoredMask({ ...mask, size: { width: "4" } })).toThrow(DamagedError);
});
