import type { ShownIssue } from "./useShownIssues.ts";

/**
 * What the line beside Run says: the first error of each field, the prompt's aside, which stands at the prompt; without
 * one what Run asks to confirm, or else the first note.
 */
export function issuesBesideRun(issues: readonly ShownIssue[]): readonly ShownIssue[] {
  const others = issues.filter(({ issue }) => issue.field !== "prompt" || issue.level !== "error");
  const errors = others.filter(({ issue }) => issue.level === "error");
  if (errors.length > 0) return errors.filter(isFirstOfItsField);
  const asked = others.find(({ issue }) => issue.level === "confirm");
  return asked ? [asked] : others.slice(0, 1);
}

function isFirstOfItsField({ issue }: ShownIssue, at: number, all: readonly ShownIssue[]): boolean {
  return all.findIndex((other) => other.issue.field === issue.field) === at;
}
