import type { ScreenPoint } from "#core/geometry/viewport.ts";
import type { ToolInput, ToolStep } from "./toolInput.ts";

export type HandState =
  | { readonly status: "idle" }
  | { readonly status: "panning"; readonly from: ScreenPoint };

export const idleHand: HandState = { status: "idle" };

/** The hand as a state machine: idle → panning → idle. What it moved stays moved when it is cancelled. */
export function stepHand(state: HandState, input: ToolInput): ToolStep<HandState> {
  if (state.status === "idle") {
    if (input.type !== "down") return { state, effects: [] };
    return { state: { status: "panning", from: input.screen }, effects: [] };
  }

  switch (input.type) {
    case "down":
    case "cancel":
      return { state: idleHand, effects: [] };
    case "move":
      return {
        state: { status: "panning", from: input.screen },
        effects: [panFrom(state.from, input.screen)],
      };
    case "up":
      return { state: idleHand, effects: [panFrom(state.from, input.screen)] };
  }
}

function panFrom(from: ScreenPoint, to: ScreenPoint) {
  return { kind: "pan", by: { x: to.x - from.x, y: to.y - from.y } } as const;
}
