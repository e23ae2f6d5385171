import { describe, expect, test } from "vitest";
import { strangenessCosts, strangenessOf } from "./strangeness.ts";

const size = { width: 80, height: 60 };
const red = 30 * size.width + 70;
const green = 30 * size.width + 8;

/** Green all over, with a hole in the middle and a red disc at the right that does not reach it. */
function meadow() {
  const pixels = new Uint8ClampedArray(size.width * size.height * 4);
  const hole = new Uint8Array(size.width * size.height);
  for (let at = 0; at < hole.length; at++) {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    hole[at] = Math.hypot(x - 36, y - 30) < 12 ? 1 : 0;
    pixels.set(Math.hypot(x - 70, y - 30) < 8 ? [210, 40, 30, 255] : [60, 140, 50, 255], at * 4);
  }
  return { size, pixels, hole };
}

describe(strangenessOf, () => {
  test("is high for what does not reach the hole, and 0 for what does", () => {
    const strangeness = strangenessOf(meadow());

    expect(strangeness[red]).toBe(1);
    expect(strangeness[green]).toBe(0);
  });
});

describe(strangenessCosts, () => {
  test("makes strange sources dear, and those of the surroundings free", () => {
    const isSource = new Uint8Array(size.width * size.height);
    isSource[red] = 1;
    isSource[green] = 1;

    const costs = strangenessCosts(size, isSource, strangenessOf(meadow()));

    expect(costs[red]).toBeGreaterThan(1000);
    expect(costs[green]).toBe(0);
  });
});
