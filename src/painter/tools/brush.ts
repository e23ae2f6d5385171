import type { ImagePoint } from "#core/geometry/viewport.ts";
import type { StrokeMode } from "#core/mask/stroke/sweepCapsule.ts";
import type { ToolInput, ToolStep } from "./toolInput.ts";

/** `last` is where the latest stroke ended: a straight line drawn with Shift starts there. */
export type BrushState =
  | { readonly status: "idle"; readonly last: ImagePoint | null }
  | { readonly status: "stroking"; readonly last: ImagePoint; readonly before: ImagePoint | null };

export const idleBrush: BrushState = { status: "idle", last: null };

/** Brush and eraser as a state machine: idle → stroking → idle. */
export function stepBrush(
  state: BrushState,
  input: ToolInput,
  mode: StrokeMode,
): ToolStep<BrushState> {
  if (state.status === "idle") {
    if (input.type !== "down") return { state, effects: [] };
    const samples = input.modifiers.shift && state.last ? [state.last, input.at] : [input.at];
    return {
      state: { status: "stroking", last: input.at, before: state.last },
      effects: [{ kind: "beginStroke", mode: input.erasing ? "erase" : mode, samples }],
    };
  }

  switch (input.type) {
    case "down": // another pointer takes over
    case "cancel":
      return {
        state: { status: "idle", last: state.before },
        effects: [{ kind: "revertStroke" }],
      };
    case "move":
      return {
        state: { ...state, last: input.at },
        effects: [{ kind: "extendStroke", samples: [input.at] }],
      };
    case "up":
      return {
        state: { status: "idle", last: input.at },
        effects: [{ kind: "extendStroke", samples: [input.at] }, { kind: "commitStroke" }],
      };
  }
}
