import { decode } from "fast-png";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeMask } from "./encodeMask.ts";

describe(encodeMask, () => {
  test("decodes elsewhere to exactly the mask: 128 and more transparent white, the rest opaque black", async () => {
    const mask = fc
      .record({ width: fc.integer({ min: 1, max: 70 }), height: fc.integer({ min: 1, max: 40 }) })
      .chain((size) =>
        fc.record({
          size: fc.constant(size),
          bytes: fc.uint8Array({
            minLength: size.width * size.height,
            maxLength: size.width * size.height,
          }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(mask, async ({ size, bytes }) => {
        const file = await encodeMask({ size, bytes });

        const { data, channels, depth, width, height } = decode(await file.arrayBuffer(), {
          checkCrc: true,
        });
        expect({ channels, depth, width, height }).toEqual({ channels: 4, depth: 8, ...size });
        const expected = [...bytes].flatMap((value) =>
          value >= 128 ? [255, 255, 255, 0] : [0, 0, 0, 255],
        );
        expect([...data]).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test("holds up over several strips, and stays small", async () => {
    const size = { width: 2048, height: 600 };
    const bytes = new Uint8Array(size.width * size.height);
    for (let y = 100; y < 500; y++) bytes.fill(255, y * 2048 + y, y * 2048 + 1000);

    const file = await encodeMask({ size, bytes });

    const { data } = decode(await file.arrayBuffer());
    const wrong = bytes.findIndex(
      (value, i) => data[i * 4 + 3] !== 255 - value || data[i * 4] !== value,
    );
    expect(wrong).toBe(-1);
    expect(file.size).toBeLessThan(40_000);
  });
});
