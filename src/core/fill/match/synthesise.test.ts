import { describe, expect, test } from "vitest";
import { createRandom } from "#core/fill/random.ts";
import { synthesise } from "./synthesise.ts";

const [width, height] = [120, 96];

/** Noise that is the same above and below row 40, a hole across that row, and sides only in `side`. */
function scene() {
  const random = createRandom(3);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  const hole = new Uint8Array(width * height);
  const side = new Float32Array(width * height);
  for (let at = 0; at < hole.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    pixels.fill(90 + 60 * random(), at * 4, at * 4 + 3);
    hole[at] = Math.hypot(x - 70, y - 44) < 17 ? 1 : 0;
    side[at] = Math.min(1, Math.max(-1, (y - 40) / 16));
  }
  return { size: { width, height }, pixels, hole, barred: hole, side };
}

describe(synthesise, () => {
  test("copies from the side of the line that the target lies on", () => {
    const picture = scene();

    const { level, field } = synthesise(picture, createRandom(1), 0.5)!;

    const strays = [...level.targets].filter(
      (target) => Math.abs(picture.side[target]! - picture.side[field.nearest[target]!]!) > 1,
    );
    expect(strays).toEqual([]);
  });
});
