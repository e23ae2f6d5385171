import { describe, expect, test } from "vitest";
import { createMaskBuffer } from "./createMaskBuffer.ts";
import { clearMask, invertMask } from "./maskOperations.ts";

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
