import { describe, expect, test } from "vitest";
import { idleBrush, stepBrush } from "./brush.ts";
import type { BrushState } from "./brush.ts";
import type { ToolEffect, ToolInput } from "./toolInput.ts";

const noKeys = { shift: false, alt: false, command: false };

function input(
  type: "down" | "move" | "up",
  x: number,
  { shift = false, erasing = false } = {},
): ToolInput {
  const at = { x, y: 10 };
  return { type, at, screen: at, modifiers: { ...noKeys, shift }, erasing };
}

function run(inputs: readonly ToolInput[], start: BrushState = idleBrush) {
  const effects: ToolEffect[] = [];
  const state = inputs.reduce((before, each) => {
    const step = stepBrush(before, each, "paint");
    effects.push(...step.effects);
    return step.state;
  }, start);
  return { state, effects };
}

describe(stepBrush, () => {
  test("a press begins a stroke with a dab, moving extends it, lifting finishes it", () => {
    const { state, effects } = run([input("down", 1), input("move", 2), input("up", 3)]);

    expect(effects).toEqual([
      { kind: "beginStroke", mode: "paint", samples: [{ x: 1, y: 10 }] },
      { kind: "extendStroke", samples: [{ x: 2, y: 10 }] },
      { kind: "extendStroke", samples: [{ x: 3, y: 10 }] },
      { kind: "commitStroke" },
    ]);
    expect(state).toEqual({ status: "idle", last: { x: 3, y: 10 } });
  });

  test("Shift draws a straight line from where the last stroke ended", () => {
    const { state } = run([input("down", 1), input("up", 5)]);

    const { effects } = run([input("down", 90, { shift: true })], state);

    expect(effects).toEqual([
      {
        kind: "beginStroke",
        mode: "paint",
        samples: [
          { x: 5, y: 10 },
          { x: 90, y: 10 },
        ],
      },
    ]);
  });

  test("Shift before any stroke is a plain dab", () => {
    const { effects } = run([input("down", 90, { shift: true })]);

    expect(effects).toEqual([{ kind: "beginStroke", mode: "paint", samples: [{ x: 90, y: 10 }] }]);
  });

  test("the right button erases, whatever the tool", () => {
    const { effects } = run([input("down", 1, { erasing: true })]);

    expect(effects[0]).toMatchObject({ kind: "beginStroke", mode: "erase" });
  });

  test.each([
    ["pressed", [input("down", 50)]],
    ["moving", [input("down", 50), input("move", 60)]],
  ])("cancelling while %s takes the stroke back, and the last point with it", (_, inputs) => {
    const before: BrushState = { status: "idle", last: { x: 7, y: 7 } };

    const { state, effects } = run([...inputs, { type: "cancel" }], before);

    expect(effects.at(-1)).toEqual({ kind: "revertStroke" });
    expect(state).toEqual(before);
  });

  test("another press while stroking drops the stroke", () => {
    const { state, effects } = run([input("down", 1), input("down", 2)]);

    expect(effects.at(-1)).toEqual({ kind: "revertStroke" });
    expect(state).toEqual(idleBrush);
  });

  test.each([input("move", 1), input("up", 1), { type: "cancel" } as const])(
    "at rest it ignores $type",
    (each) => {
      expect(run([each])).toEqual({ state: idleBrush, effects: [] });
    },
  );
});
