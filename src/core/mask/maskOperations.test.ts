import { describe, expect, test } from "vitest";
import { createMaskBuffer } from "./createMaskBuffer.ts";
import { swapMaskEdit } from "./maskEdit.ts";
import { clearMask, invertMask, replaceMask } from "./maskOperations.ts";

const size = { width: 301, height: 257 };

describe(clearMask, () => {
  test("keeps every pixel, soft ones too", () => {
    const buffer = createMaskBuffer(size);
    buffer.bytes[400] = 3;
    buffer.touch({ left: 0, top: 0, right: 301, bottom: 257 });

    expect(clearMask(buffer)).not.toBeNull();
    expect(buffer.bytes.some((value) => value !== 0)).toBe(false);
  });

  test("changes nothing where nothing was painted", () => {
    expect(clearMask(createMaskBuffer(size))).toBeNull();
  });
});

describe(invertMask, () => {
  test("turns every value round, at any number of pixels", () => {
    const buffer = createMaskBuffer(
      { width: 3, height: 3 },
      Uint8Array.of(0, 255, 7, 0, 128, 127, 1, 2, 254),
    );

    invertMask(buffer);

    expect([...buffer.bytes]).toEqual([255, 0, 248, 255, 127, 128, 254, 253, 1]);
    expect(buffer.summary().bounds).toEqual({ left: 0, top: 0, right: 3, bottom: 3 });
  });

  test("has nothing to do on a mask without pixels", () => {
    expect(invertMask(createMaskBuffer({ width: 0, height: 0 }))).toBeNull();
  });
});

describe(replaceMask, () => {
  test("puts another mask in its place, and its edit brings the former back", () => {
    const buffer = createMaskBuffer(size);
    buffer.bytes[400] = 200;
    const before = buffer.bytes.slice();
    const next = new Uint8Array(301 * 257).fill(255, 70_000);

    const edit = replaceMask(buffer, next)!;
    expect(buffer.bytes.findIndex((value, at) => value !== next[at])).toBe(-1);
    expect(buffer.summary().coverage).toBeCloseTo((301 * 257 - 70_000) / (301 * 257), 6);

    swapMaskEdit(buffer, edit);
    expect(buffer.bytes.findIndex((value, at) => value !== before[at])).toBe(-1);
  });

  test("changes nothing where both are the same, and takes none of another size", () => {
    const buffer = createMaskBuffer(size);
    expect(replaceMask(buffer, new Uint8Array(301 * 257))).toBeNull();
    expect(() => replaceMask(buffer, new Uint8Array(4))).toThrow(RangeError);
  });
});
