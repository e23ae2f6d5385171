import { expect, test } from "vitest";
import { isUsualTimeLimit } from "./usualTimeLimits.ts";

test.each([
  [1.9, false],
  [45, false],
  [59.5, true],
  [60.4, true],
  [64, true],
  [80, false],
  [100.2, true],
  [120.1, true],
  [181, true],
  [300, false],
])("a connection that ends after %f s ended at a usual time limit: %s", (seconds, expected) => {
  expect(isUsualTimeLimit(seconds)).toBe(expected);
});
