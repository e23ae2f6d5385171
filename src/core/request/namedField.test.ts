import { expect, test } from "vitest";
import { namedField } from "./namedField.ts";

test.each([
  ["size", "size"],
  ["n", "n"],
  ["image[]", null],
  ["toString", null],
  [null, null],
] as const)("for the form field %s there is %s", (param, field) => {
  expect(namedField(param)).toBe(field);
});
