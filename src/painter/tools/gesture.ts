/** Who drives the stage: nobody, one pointer that drives the tool, or two fingers that move the picture. */
export type GestureState =
  | { readonly status: "idle" }
  | {
      readonly status: "single";
      readonly id: number;
      readonly touch: boolean;
      readonly paints: boolean;
      readonly since: number;
    }
  | { readonly status: "pinch"; readonly ids: readonly [number, number] }
  /** A finger left over from a pinch: it does nothing until it lifts or another one joins it. */
  | { readonly status: "resting"; readonly id: number };

export type GestureInput =
  | {
      readonly type: "down";
      readonly id: number;
      readonly touch: boolean;
      readonly paints: boolean;
      readonly timeMs: number;
    }
  | { readonly type: "move" | "up" | "cancel"; readonly id: number };

/** What the pointer's event means: for the tool, for the view, or for nobody. */
export type GestureRoute =
  | "toolDown"
  | "toolMove"
  | "toolUp"
  | "toolCancel"
  | "pinchBegin"
  | "pinchMove"
  | "none";

export type GestureStep = { readonly state: GestureState; readonly route: GestureRoute };

export const idleGesture: GestureState = { status: "idle" };

/** A second finger this soon after the first means a pinch, and drops the stroke begun; later ones are ignored. */
const pinchWithinMs = 150;

export function stepGesture(state: GestureState, input: GestureInput): GestureStep {
  switch (state.status) {
    case "idle":
      return input.type === "down" ? beginSingle(input) : { state, route: "none" };
    case "single":
      return stepSingle(state, input);
    case "pinch":
      return stepPinch(state, input);
    case "resting":
      return stepResting(state, input);
  }
}

function beginSingle({
  id,
  touch,
  paints,
  timeMs,
}: Extract<GestureInput, { type: "down" }>): GestureStep {
  return { state: { status: "single", id, touch, paints, since: timeMs }, route: "toolDown" };
}

function stepSingle(
  state: Extract<GestureState, { status: "single" }>,
  input: GestureInput,
): GestureStep {
  if (input.type === "down") {
    const pinches = state.touch && input.touch && input.id !== state.id;
    const early = input.timeMs - state.since <= pinchWithinMs;
    if (!pinches || (state.paints && !early)) return { state, route: "none" };
    return { state: { status: "pinch", ids: [state.id, input.id] }, route: "pinchBegin" };
  }
  if (input.id !== state.id) return { state, route: "none" };

  switch (input.type) {
    case "move":
      return { state, route: "toolMove" };
    case "up":
      return { state: idleGesture, route: "toolUp" };
    case "cancel":
      return { state: idleGesture, route: "toolCancel" };
  }
}

function stepPinch(
  state: Extract<GestureState, { status: "pinch" }>,
  input: GestureInput,
): GestureStep {
  const [first, second] = state.ids;
  if (input.type === "down" || (input.id !== first && input.id !== second)) {
    return { state, route: "none" };
  }
  if (input.type === "move") return { state, route: "pinchMove" };
  return {
    state: { status: "resting", id: input.id === first ? second : first },
    route: "none",
  };
}

function stepResting(
  state: Extract<GestureState, { status: "resting" }>,
  input: GestureInput,
): GestureStep {
  if (input.type === "down") {
    if (!input.touch) return { state, route: "none" };
    return { state: { status: "pinch", ids: [state.id, input.id] }, route: "pinchBegin" };
  }
  if (input.type === "move" || input.id !== state.id) return { state, route: "none" };
  return { state: idleGesture, route: "none" };
}
