import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMaskBuffer } from "./createMaskBuffer.ts";
import type { MaskBuffer } from "./createMaskBuffer.ts";
import type { MaskEdit } from "./maskEdit.ts";
import { beginMaskEdit, swapMaskEdit } from "./maskEdit.ts";
import { clearMask, invertMask } from "./maskOperations.ts";
import { createStroke } from "./stroke/createStroke.ts";

const size = { width: 530, height: 301 };

function draw(buffer: MaskBuffer, { samples, mode, brush }: DrawnStroke): MaskEdit | null {
  const stroke = createStroke(buffer, { brush, mode, longestBend: 200 });
  stroke.extend(samples);
  return stroke.commit();
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  return a.findIndex((value, i) => value !== b[i]);
}

type DrawnStroke = {
  readonly samples: readonly { x: number; y: number }[];
  readonly mode: "paint" | "erase";
  readonly brush: { diameter: number; hardness: number };
};

const drawnStroke: fc.Arbitrary<DrawnStroke> = fc.record({
  samples: fc.array(
    fc.record({
      x: fc.integer({ min: -50, max: 580 }),
      y: fc.integer({ min: -50, max: 350 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  mode: fc.constantFrom("paint", "erase"),
  brush: fc.record({
    diameter: fc.integer({ min: 1, max: 150 }),
    hardness: fc.constantFrom(0, 0.5, 1),
  }),
});
const change = fc.oneof(
  { weight: 5, arbitrary: drawnStroke },
  { weight: 1, arbitrary: fc.constant(clearMask) },
  { weight: 1, arbitrary: fc.constant(invertMask) },
);

describe(swapMaskEdit, () => {
  test("undoing any sequence of changes brings back the bytes, and redoing makes them again", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const buffer = createMaskBuffer(size);
        const states = [buffer.bytes.slice()];
        const edits: MaskEdit[] = [];
        for (const each of changes) {
          const edit = typeof each === "function" ? each(buffer) : draw(buffer, each);
          if (!edit) continue;
          edits.push(edit);
          states.push(buffer.bytes.slice());
        }

        const redos: MaskEdit[] = [];
        for (let step = edits.length - 1; step >= 0; step--) {
          redos.push(swapMaskEdit(buffer, edits[step]!));
          expect(firstDifference(buffer.bytes, states[step]!)).toBe(-1);
        }
        for (const redo of redos.toReversed()) swapMaskEdit(buffer, redo);
        expect(firstDifference(buffer.bytes, states.at(-1)!)).toBe(-1);
      }),
      { numRuns: 40 },
    );
  });

  test("tells the buffer's subscribers where", () => {
    const buffer = createMaskBuffer(size);
    const edit = draw(buffer, {
      samples: [{ x: 100, y: 100 }],
      mode: "paint",
      brush: { diameter: 20, hardness: 1 },
    })!;
    const heard: unknown[] = [];
    buffer.subscribe((box) => heard.push(box));

    swapMaskEdit(buffer, edit);

    expect(heard).toEqual([{ left: 90, top: 90, right: 110, bottom: 110 }]);
    expect(edit.box).toEqual({ left: 90, top: 90, right: 110, bottom: 110 });
  });
});

describe(beginMaskEdit, () => {
  test("commits nothing where the bytes are as they were", () => {
    const buffer = createMaskBuffer(size);
    const recorder = beginMaskEdit(buffer);

    recorder.protect({ left: 0, top: 0, right: 300, bottom: 300 });
    buffer.bytes[5] = 0;

    expect(recorder.commit()).toBeNull();
  });

  test("reverting puts everything back and says so", () => {
    const buffer = createMaskBuffer(size);
    const recorder = beginMaskEdit(buffer);
    recorder.protect({ left: 0, top: 0, right: 1, bottom: 1 });
    buffer.bytes[0] = 255;
    buffer.touch({ left: 0, top: 0, right: 1, bottom: 1 });

    recorder.revert();

    expect(buffer.bytes[0]).toBe(0);
    expect(buffer.summary()).toMatchObject({ coverage: 0, revision: 2 });
  });

  test("keeps ten long soft-edged strokes over a 4096² mask in 15 MB", () => {
    const buffer = createMaskBuffer({ width: 4096, height: 4096 });

    const edits = Array.from({ length: 10 }, (_, turn) =>
      draw(buffer, {
        samples: Array.from({ length: 60 }, (_unused, i) => ({
          x: 2048 + Math.cos(i / 5 + turn) * i * 30,
          y: 2048 + Math.sin(i / 5 + turn) * i * 30,
        })),
        mode: "paint",
        brush: { diameter: 205, hardness: 0.8 },
      }),
    );

    const weight = edits.reduce((sum, edit) => sum + (edit?.sizeBytes ?? 0), 0);
    expect(weight).toBeLessThan(15e6);
  });
});
