import type { Box } from "#core/geometry/size.ts";
import { unionBox } from "#core/geometry/size.ts";
import type { ImagePoint } from "#core/geometry/viewport.ts";
import type { BrushShape } from "#core/mask/brushShape.ts";
import type { MaskBuffer } from "#core/mask/createMaskBuffer.ts";
import type { MaskEdit } from "#core/mask/maskEdit.ts";
import { beginMaskEdit } from "#core/mask/maskEdit.ts";
import { curveTo } from "./strokeCurve.ts";
import { createStrokeTip } from "./strokeTip.ts";
import type { StrokeMode } from "./sweepCapsule.ts";
import { capsuleBox, sweepCapsule } from "./sweepCapsule.ts";

export type StrokeOptions = {
  readonly brush: BrushShape;
  readonly mode: StrokeMode;
  /** Longest way between two samples that may be bent, in picture pixels. */
  readonly longestBend: number;
};

/** One stroke while it is drawn. What it covers follows from its samples alone, however they are batched. */
export type Stroke = {
  /** Sweeps on to each of these samples; the first one leaves a dab. */
  readonly extend: (samples: readonly ImagePoint[]) => void;
  readonly commit: () => MaskEdit | null;
  readonly revert: () => void;
};

/** Longer ways are swept in parts, so that a long diagonal protects only the tiles along it. */
const longestPart = 256;

export function createStroke(buffer: MaskBuffer, options: StrokeOptions): Stroke {
  const { mode, longestBend } = options;
  const tip = createStrokeTip(options.brush);
  const recorder = beginMaskEdit(buffer);
  let tail: readonly ImagePoint[] = [];

  function sweep(a: ImagePoint, b: ImagePoint): Box | null {
    const box = capsuleBox(buffer.size, a, b, tip);
    if (!box) return null;
    recorder.protect(box);
    sweepCapsule(buffer, a, b, tip, { mode, continues: tail.length > 0 });
    return box;
  }

  function sweepTo(sample: ImagePoint): Box | null {
    let from = tail.at(-1) ?? sample;
    let swept: Box | null = null;
    for (const to of curveTo(tail, sample, longestBend)) {
      for (const stop of split(from, to)) {
        swept = unionBox(swept, sweep(from, stop));
        from = stop;
      }
    }
    tail = [...tail.slice(-2), sample];
    return swept;
  }

  return {
    extend(samples) {
      let swept: Box | null = null;
      for (const sample of samples) {
        const last = tail.at(-1);
        if (last && last.x === sample.x && last.y === sample.y) continue;
        swept = unionBox(swept, sweepTo(sample));
      }
      if (swept) buffer.touch(swept);
    },
    commit: recorder.commit,
    revert: recorder.revert,
  };
}

function split(from: ImagePoint, to: ImagePoint): ImagePoint[] {
  const parts = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / longestPart));
  return Array.from({ length: parts }, (_, index) => {
    const part = (index + 1) / parts;
    if (part === 1) return to;
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  });
}
