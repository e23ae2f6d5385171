import { describe, expect, test } from "vitest";
import {
  emptyHistory,
  redoChange,
  undoChange,
  withChange,
  type UndoHistory,
} from "./undoHistory.ts";

type Step = { readonly name: string; readonly sizeBytes: number };

function historyOf(...names: string[]): UndoHistory<Step> {
  return names.reduce((history, name) => withChange(history, step(name)), emptyHistory<Step>());
}

function step(name: string, sizeBytes = 1): Step {
  return { name, sizeBytes };
}

const inverse = ({ name, sizeBytes }: Step): Step => step(`inverse of ${name}`, sizeBytes);
const names = (steps: readonly Step[]) => steps.map(({ name }) => name);

describe(withChange, () => {
  test("what was undone is gone once something new is done", () => {
    const undone = undoChange(historyOf("a", "b"), inverse);

    const { past, future } = withChange(undone, step("c"));

    expect(names(past)).toEqual(["a", "c"]);
    expect(future).toEqual([]);
  });

  test("the oldest steps go when all together weigh too much, the newest never", () => {
    const heavy = 200 * 1024 * 1024;

    const both = withChange(withChange(emptyHistory<Step>(), step("a", heavy)), step("b", heavy));

    expect(names(both.past)).toEqual(["b"]);
    expect(names(withChange(both, step("c", heavy * 2)).past)).toEqual(["c"]);
  });

  test("hundreds of light steps are kept", () => {
    const many = historyOf(...Array.from({ length: 300 }, (_, index) => String(index)));

    expect(many.past).toHaveLength(300);
  });
});

describe(undoChange, () => {
  test("takes back the latest, and redo makes it again", () => {
    const undone = undoChange(historyOf("a", "b"), inverse);
    const redone = redoChange(undone, inverse);

    expect(names(undone.past)).toEqual(["a"]);
    expect(names(undone.future)).toEqual(["inverse of b"]);
    expect(names(redone.past)).toEqual(["a", "inverse of inverse of b"]);
    expect(redone.future).toEqual([]);
  });

  test("does nothing where there is nothing to take back", () => {
    expect(undoChange(emptyHistory<Step>(), inverse)).toEqual(emptyHistory());
    expect(redoChange(historyOf("a"), inverse)).toEqual(historyOf("a"));
  });
});
