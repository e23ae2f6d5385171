import { describe, expect, test } from "vitest";
import type { DraftIssue } from "#core/request/draftIssue.ts";
import { issuesBesideRun } from "./issuesBesideRun.ts";

const promptMissing: DraftIssue = { field: "prompt", kind: "promptMissing", level: "error" };
const modelMissing: DraftIssue = { field: "model", kind: "modelMissing", level: "error" };
const nothingPainted: DraftIssue = { field: "mask", kind: "nothingPainted", level: "note" };
const everythingPainted: DraftIssue = {
  field: "mask",
  kind: "everythingPainted",
  level: "confirm",
};
const tooMany = { field: "sources", kind: "tooManyPictures", count: 17, limit: 16 } as const;

function notSquare(name: string): DraftIssue {
  return { field: "sources", kind: "notSquarePng", level: "error", sourceId: name, name };
}

function beside(...issues: readonly DraftIssue[]): readonly DraftIssue[] {
  return issuesBesideRun(issues.map((issue) => ({ issue, sentence: "" }))).map(
    ({ issue }) => issue,
  );
}

describe(issuesBesideRun, () => {
  test("what is wrong goes before what is only good to know", () => {
    expect(beside(nothingPainted, modelMissing)).toEqual([modelMissing]);
  });

  test("what Run asks to confirm goes before what is only good to know", () => {
    expect(beside({ ...tooMany, level: "note" }, everythingPainted)).toEqual([everythingPainted]);
  });

  test("every field that is wrong is named, each once", () => {
    expect(beside(notSquare("a"), notSquare("b"), modelMissing)).toEqual([
      notSquare("a"),
      modelMissing,
    ]);
  });

  test("a missing prompt stands at the prompt", () => {
    expect(beside(promptMissing)).toEqual([]);
    expect(beside(nothingPainted, promptMissing)).toEqual([nothingPainted]);
  });
});
