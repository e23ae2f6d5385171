import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packMask, unpackMask } from "./packMask.ts";

const size = { width: 40, height: 25 };

describe(packMask, () => {
  test("unpacking gives back every value", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1000, maxLength: 1000 }), async (bytes) => {
        const unpacked = await unpackMask(await packMask(Uint8Array.from(bytes)), size);

        expect([...unpacked]).toEqual([...bytes]);
      }),
      { numRuns: 20 },
    );
  });

  test("an empty 4 megapixel mask takes a few kB", async () => {
    expect((await packMask(new Uint8Array(4_000_000))).size).toBeLessThan(5000);
  });
});

describe(unpackMask, () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) & 255);

  test.each([
    ["cut off", (whole: Uint8Array<ArrayBuffer>) => whole.slice(0, -9)],
    ["changed", (whole: Uint8Array<ArrayBuffer>) => whole.with(20, whole[20]! ^ 4)],
    ["no mask at all", () => Uint8Array.of(1, 2, 3)],
    ["empty", () => new Uint8Array()],
  ])("says that a mask is damaged: %s", async (_, damage) => {
    const whole = new Uint8Array(await (await packMask(bytes)).arrayBuffer());

    await expect(unpackMask(new Blob([damage(whole)]), size)).rejects.toThrow(/mask is damaged/);
  });

  test.each([
    [{ width: 40, height: 20 }, /damaged, or does not fit/],
    [{ width: 40, height: 30 }, /has 1000 pixels; its picture has 1200/],
  ])("refuses a mask of another size: %o", async (other, message) => {
    await expect(unpackMask(await packMask(bytes), other)).rejects.toThrow(message);
  });
});
