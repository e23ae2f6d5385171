import type { ScreenPoint } from "#core/geometry/viewport.ts";
import type { BrushShape } from "#core/mask/brushShape.ts";
import type { MaskBuffer } from "#core/mask/createMaskBuffer.ts";
import type { MaskEdit } from "#core/mask/maskEdit.ts";
import type { Stroke } from "#core/mask/stroke/createStroke.ts";
import { createStroke } from "#core/mask/stroke/createStroke.ts";
import type { ToolName } from "#core/mask/toolName.ts";
import { idleBrush, stepBrush } from "./tools/brush.ts";
import { idleHand, stepHand } from "./tools/hand.ts";
import type { ToolEffect, ToolInput } from "./tools/toolInput.ts";
import type { ImagePoint } from "#core/geometry/viewport.ts";

export type ToolboxOptions = {
  readonly onEdit: (edit: MaskEdit) => void;
  readonly onPan: (by: ScreenPoint) => void;
  /** CSS pixels per picture pixel. */
  readonly scale: () => number;
};

export type Toolbox = {
  readonly setMask: (mask: MaskBuffer) => void;
  readonly setBrush: (brush: BrushShape) => void;
  /** Steps a tool and does what it wants done. Stroke samples wait for `flush`. */
  readonly drive: (tool: ToolName, input: ToolInput) => void;
  /** Paints the samples that wait. */
  readonly flush: () => void;
};

/** A jump this long, in CSS pixels between two samples, is no bend of the hand: it is drawn straight. */
const longestBendCss = 96;

/** The tools' states, and the stroke that they draw. */
export function createToolbox({ onEdit, onPan, scale }: ToolboxOptions): Toolbox {
  let mask: MaskBuffer | null = null;
  let brush: BrushShape = { diameter: 64, hardness: 1 };
  let brushState = idleBrush;
  let handState = idleHand;
  let stroke: Stroke | null = null;
  let waiting: ImagePoint[] = [];

  function flush(): void {
    if (waiting.length === 0) return;
    const samples = waiting;
    waiting = [];
    stroke?.extend(samples);
  }

  function carryOut(effect: ToolEffect): void {
    switch (effect.kind) {
      case "beginStroke":
        stroke = mask && createStroke(mask, toStrokeOptions(effect.mode));
        waiting = [...effect.samples];
        return flush();
      case "extendStroke":
        waiting.push(...effect.samples);
        return;
      case "commitStroke":
        flush();
        return finish((live) => live.commit());
      case "revertStroke":
        waiting = [];
        return finish((live) => live.revert());
      case "pan":
        return onPan(effect.by);
    }
  }

  function finish(end: (live: Stroke) => MaskEdit | null | void): void {
    const edit = stroke && end(stroke);
    stroke = null;
    if (edit) onEdit(edit);
  }

  function toStrokeOptions(mode: "paint" | "erase") {
    return { brush, mode, longestBend: longestBendCss / scale() };
  }

  return {
    setMask(next) {
      mask = next;
      brushState = idleBrush;
      handState = idleHand;
    },
    setBrush(next) {
      brush = next;
    },
    drive(tool, input) {
      if (tool === "hand") {
        const step = stepHand(handState, input);
        handState = step.state;
        return step.effects.forEach(carryOut);
      }
      const step = stepBrush(brushState, input, tool === "eraser" ? "erase" : "paint");
      brushState = step.state;
      step.effects.forEach(carryOut);
    },
    flush,
  };
}
