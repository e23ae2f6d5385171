import { expect, test } from "vitest";
import { en } from "#core/messages/en/en.ts";
import { noticeLines } from "./noticeLines.ts";

test.each([
  ["pixels", /200 million pixels: too many to be scaled down here/],
  ["bytes", /500 MB: too large to be scaled down here/],
] as const)("a file with too many %s even for scaling is told so", (limit, sentence) => {
  const problem = { kind: "tooLarge", limit, canScale: false } as const;
  const files = [{ name: "map.png", problem }];

  expect(noticeLines(en, { kind: "filesRefused", files })).toEqual([
    expect.stringMatching(sentence),
  ]);
});
