import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MaskBuffer } from "./createMaskBuffer.ts";
import { createMaskBuffer } from "./createMaskBuffer.ts";
import { fillBox } from "./tiles/maskTiles.ts";

const size = { width: 601, height: 517 };

/** Counts pixel by pixel what the buffer counts by tiles. */
function countEveryPixel({ bytes }: MaskBuffer) {
  let [left, top, right, bottom, count] = [Infinity, Infinity, -1, -1, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 128) continue;
    const [x, y] = [i % size.width, Math.floor(i / size.width)];
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
    count++;
  }
  const bounds = count === 0 ? null : { left, top, right, bottom };
  return { bounds, coverage: count / bytes.length };
}

const span = (length: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length }))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const box = fc
  .tuple(span(size.width), span(size.height))
  .map(([[left, right], [top, bottom]]) => ({ left, top, right, bottom }));
const write = fc.record({ box, value: fc.constantFrom(0, 127, 128, 255) });

describe(createMaskBuffer, () => {
  test("begins empty", () => {
    expect(createMaskBuffer(size).summary()).toEqual({ revision: 0, bounds: null, coverage: 0 });
  });

  test("its summary equals a count of every pixel after any writes", () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 6 }), (writes) => {
        const buffer = createMaskBuffer(size);

        for (const each of writes) {
          fillBox(buffer.bytes, size.width, each.box, each.value);
          buffer.touch(each.box);
          buffer.summary();
        }

        expect(buffer.summary()).toEqual({ revision: writes.length, ...countEveryPixel(buffer) });
      }),
      { numRuns: 40 },
    );
  });

  test("counts the bytes that it was given", () => {
    const bytes = new Uint8Array(size.width * size.height);
    fillBox(bytes, size.width, { left: 10, top: 300, right: 13, bottom: 302 }, 200);

    expect(createMaskBuffer(size, bytes).summary()).toEqual({
      revision: 0,
      bounds: { left: 10, top: 300, right: 13, bottom: 302 },
      coverage: 6 / bytes.length,
    });
  });

  test("refuses bytes of another size", () => {
    expect(() => createMaskBuffer(size, new Uint8Array(7))).toThrow(RangeError);
  });

  test("tells subscribers what was written, cut to the picture, until they leave", () => {
    const buffer = createMaskBuffer(size);
    const heard: unknown[] = [];
    const leave = buffer.subscribe((written) => heard.push(written));

    buffer.touch({ left: -5, top: 10, right: 20, bottom: 9000 });
    buffer.touch({ left: 700, top: 0, right: 800, bottom: 5 });
    leave();
    buffer.touch({ left: 0, top: 0, right: 1, bottom: 1 });

    expect(heard).toEqual([{ left: 0, top: 10, right: 20, bottom: 517 }]);
    expect(buffer.summary().revision).toBe(2);
  });
});
