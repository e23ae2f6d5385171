import { describe, expect, test } from "vitest";
import { parseRetryAfter } from "./parseRetryAfter.ts";

const noon = Date.UTC(2026, 10, 22, 12);

describe(parseRetryAfter, () => {
  test.each([
    ["20", 20],
    [" 0.5 ", 0.5],
    ["Sun, 22 Nov 2026 12:00:30 GMT", 30],
    ["Sun, 22 Nov 2026 11:00:00 GMT", 0],
    ["soon", null],
    ["-5", null],
    ["", null],
    [null, null],
  ])("reads %j as %s seconds", (header, seconds) => {
    expect(parseRetryAfter(header, noon)).toBe(seconds);
  });
});
