import { describe, expect, test } from "vitest";
import { languageFor } from "./language.ts";

describe(languageFor, () => {
  test.each([
    [["zh-CN", "en"], "zh"],
    [["fr-FR", "zh-Hant-TW", "en-US"], "zh"],
    [["de", "en-GB"], "en"],
    [["EN-us"], "en"],
    [["fr"], "en"],
    [[], "en"],
  ] as const)("of %j takes %s", (wanted, expected) => {
    expect(languageFor(wanted)).toBe(expected);
  });
});
