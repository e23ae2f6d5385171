import { expect, test } from "vitest";
import { isFolded, namedField } from "./namedField.ts";

test.each([
  ["size", "size"],
  ["n", "n"],
  ["mask", "mask"],
  ["image", "image"],
  ["image[]", "image"],
  ["image[1]", "image"],
  ["mask_image", null],
  ["toString", null],
  [null, null],
] as const)("for the form field %s there is %s", (param, field) => {
  expect(namedField(param)).toBe(field);
});

test("the settings are folded away on a phone, and nothing else is", () => {
  expect((["model", "size", "quality", "n"] as const).every(isFolded)).toBe(true);
  expect(([null, "prompt", "image", "mask"] as const).some(isFolded)).toBe(false);
});
