import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyBox, fillBox } from "./maskTiles.ts";
import { packRuns, unpackRuns } from "./tileRuns.ts";

const width = 300;
const height = 270;

/** Stretches of equal and of random bytes, as strokes and soft rims make them. */
const stretches = fc.array(
  fc.oneof(
    fc.record({
      value: fc.integer({ min: 0, max: 255 }),
      length: fc.integer({ min: 1, max: 9000 }),
    }),
    fc.uint8Array({ minLength: 1, maxLength: 600 }),
  ),
  { minLength: 1, maxLength: 20 },
);

function draw(parts: typeof stretches extends fc.Arbitrary<infer T> ? T : never): Uint8Array {
  const bytes = new Uint8Array(width * height);
  let at = 0;
  for (const part of parts) {
    if (part instanceof Uint8Array) bytes.set(part.subarray(0, bytes.length - at), at);
    else bytes.fill(part.value, at, at + part.length);
    at = Math.min(bytes.length, at + part.length);
  }
  return bytes;
}

describe(packRuns, () => {
  test("unpacking brings back exactly the pixels of the box, and touches no other", () => {
    const corner = fc.record({
      left: fc.integer({ min: 0, max: 150 }),
      top: fc.integer({ min: 0, max: 120 }),
      width: fc.integer({ min: 1, max: 150 }),
      height: fc.integer({ min: 1, max: 150 }),
    });
    fc.assert(
      fc.property(stretches, corner, (parts, at) => {
        const bytes = draw(parts);
        const box = { ...at, right: at.left + at.width, bottom: at.top + at.height };
        const elsewhere = new Uint8Array(bytes.length).fill(77);

        unpackRuns(packRuns(bytes, width, box), elsewhere, width, box);

        const [unpacked, wanted] = [copyBox(elsewhere, width, box), copyBox(bytes, width, box)];
        expect(unpacked.findIndex((value, i) => value !== wanted[i])).toBe(-1);
        fillBox(elsewhere, width, box, 77);
        expect(elsewhere.every((value) => value === 77)).toBe(true);
      }),
    );
  });

  test("a tile of one value takes a few bytes, and noise hardly more than itself", () => {
    const box = { left: 0, top: 0, right: 256, bottom: 256 };
    const noise = Uint8Array.from(
      { length: 65_536 },
      (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255,
    );

    expect(packRuns(new Uint8Array(65_536), 256, box).length).toBeLessThan(6);
    expect(packRuns(noise, 256, box).length).toBeLessThan(65_536 * 1.02);
  });
});
