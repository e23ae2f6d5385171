import { describe, expect, test } from "vitest";
import type { GestureInput, GestureRoute } from "./gesture.ts";
import { idleGesture, stepGesture } from "./gesture.ts";

function finger(id: number, timeMs: number, { paints = true } = {}): GestureInput {
  return { type: "down", id, touch: true, paints, timeMs };
}

function routes(inputs: readonly GestureInput[]): { routes: GestureRoute[]; status: string } {
  const taken: GestureRoute[] = [];
  const end = inputs.reduce((state, input) => {
    const step = stepGesture(state, input);
    taken.push(step.route);
    return step.state;
  }, idleGesture);
  return { routes: taken, status: end.status };
}

describe(stepGesture, () => {
  test("one pointer drives the tool from press to lift", () => {
    const taken = routes([
      { type: "move", id: 1 },
      { type: "down", id: 1, touch: false, paints: true, timeMs: 0 },
      { type: "move", id: 1 },
      { type: "up", id: 1 },
      { type: "move", id: 1 },
    ]);

    expect(taken).toEqual({
      routes: ["none", "toolDown", "toolMove", "toolUp", "none"],
      status: "idle",
    });
  });

  test("a pointer that the system takes away cancels the tool", () => {
    const taken = routes([finger(1, 0), { type: "cancel", id: 1 }]);

    expect(taken).toEqual({ routes: ["toolDown", "toolCancel"], status: "idle" });
  });

  test("a second finger within 150 ms turns the stroke into a pinch", () => {
    const taken = routes([
      finger(1, 0),
      { type: "move", id: 1 },
      finger(2, 150),
      { type: "move", id: 1 },
      { type: "move", id: 2 },
      { type: "move", id: 3 },
    ]);

    expect(taken).toEqual({
      routes: ["toolDown", "toolMove", "pinchBegin", "pinchMove", "pinchMove", "none"],
      status: "pinch",
    });
  });

  test("a later second finger is no reason to lose a stroke", () => {
    const taken = routes([
      finger(1, 0),
      finger(2, 151),
      { type: "move", id: 2 },
      { type: "up", id: 2 },
      { type: "move", id: 1 },
      { type: "up", id: 1 },
    ]);

    expect(taken.routes).toEqual(["toolDown", "none", "none", "none", "toolMove", "toolUp"]);
  });

  test("a hand that pans becomes a pinch at any time", () => {
    const taken = routes([finger(1, 0, { paints: false }), finger(2, 5000, { paints: false })]);

    expect(taken.routes).toEqual(["toolDown", "pinchBegin"]);
  });

  test("a mouse beside a finger is ignored", () => {
    const taken = routes([
      finger(1, 0),
      { type: "down", id: 9, touch: false, paints: true, timeMs: 10 },
    ]);

    expect(taken.routes).toEqual(["toolDown", "none"]);
  });

  test.each(["up", "cancel"] as const)(
    "after a pinch (%s) the finger that stays does nothing until it lifts",
    (type) => {
      const taken = routes([
        finger(1, 0),
        finger(2, 20),
        { type, id: 1 },
        { type: "move", id: 2 },
        { type: "up", id: 2 },
        finger(3, 900),
      ]);

      expect(taken.routes).toEqual(["toolDown", "pinchBegin", "none", "none", "none", "toolDown"]);
    },
  );

  test("a finger that joins the one that stayed pinches on", () => {
    const taken = routes([finger(1, 0), finger(2, 20), { type: "up", id: 2 }, finger(4, 900)]);

    expect(taken).toEqual({
      routes: ["toolDown", "pinchBegin", "none", "pinchBegin"],
      status: "pinch",
    });
  });

  test("a third finger changes nothing", () => {
    const taken = routes([finger(1, 0), finger(2, 20), finger(3, 30), { type: "up", id: 3 }]);

    expect(taken).toEqual({ routes: ["toolDown", "pinchBegin", "none", "none"], status: "pinch" });
  });

  test("a mouse beside the finger that stayed does nothing", () => {
    const mouse = { type: "down", id: 9, touch: false, paints: true, timeMs: 50 } as const;
    const taken = routes([finger(1, 0), finger(2, 20), { type: "up", id: 2 }, mouse]);

    expect(taken).toEqual({
      routes: ["toolDown", "pinchBegin", "none", "none"],
      status: "resting",
    });
  });
});
