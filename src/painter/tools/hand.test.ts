import { describe, expect, test } from "vitest";
import { idleHand, stepHand } from "./hand.ts";
import type { ToolInput } from "./toolInput.ts";

const modifiers = { shift: false, alt: false, command: false };

function input(type: "down" | "move" | "up", x: number): ToolInput {
  return { type, at: { x: 0, y: 0 }, screen: { x, y: 5 }, modifiers, erasing: false };
}

const panning = { status: "panning", from: { x: 10, y: 5 } } as const;

describe(stepHand, () => {
  test("pans by what the pointer moved, measured on the screen", () => {
    const pressed = stepHand(idleHand, input("down", 10));
    const moved = stepHand(pressed.state, input("move", 14));
    const lifted = stepHand(moved.state, input("up", 13));

    expect(pressed.effects).toEqual([]);
    expect(moved.effects).toEqual([{ kind: "pan", by: { x: 4, y: 0 } }]);
    expect(lifted).toEqual({ state: idleHand, effects: [{ kind: "pan", by: { x: -1, y: 0 } }] });
  });

  test.each([{ type: "cancel" } as const, input("down", 3)])(
    "$type ends it where it is",
    (each) => {
      expect(stepHand(panning, each)).toEqual({ state: idleHand, effects: [] });
    },
  );

  test.each([{ type: "cancel" } as const, input("move", 3), input("up", 3)])(
    "at rest it ignores $type",
    (each) => {
      expect(stepHand(idleHand, each)).toEqual({ state: idleHand, effects: [] });
    },
  );
});
