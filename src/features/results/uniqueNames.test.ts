import { expect, test } from "vitest";
import { uniqueNames } from "./uniqueNames.ts";

test("names that differ stay as they are", () => {
  expect(uniqueNames(["a.png", "a.jpg", "b"])).toEqual(["a.png", "a.jpg", "b"]);
});

test("a name that is taken gets a number before its extension, whatever its case", () => {
  expect(uniqueNames(["a.b.png", "A.b.png", "a.b.png", "a", "a"])).toEqual([
    "a.b.png",
    "A.b (2).png",
    "a.b (3).png",
    "a",
    "a (2)",
  ]);
});

test("a number that a file has of its own is not given away twice", () => {
  expect(uniqueNames(["a.png", "a (2).png", "a.png"])).toEqual(["a.png", "a (2).png", "a (3).png"]);
});
