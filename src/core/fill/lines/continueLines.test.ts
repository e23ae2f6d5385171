import { describe, expect, test } from "vitest";
import { continueLines } from "./continueLines.ts";

const size = { width: 120, height: 80 };

/** Light above, dark below a slightly slanting edge, light grey in the hole. */
function scene() {
  const pixels = new Uint8ClampedArray(size.width * size.height * 4);
  const hole = new Uint8Array(size.width * size.height);
  const truth = new Uint8Array(size.width * size.height);
  for (let at = 0; at < hole.length; at++) {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    const below = Math.min(1, Math.max(0, y - 36 - x * 0.05));
    truth[at] = 200 - 120 * below;
    hole[at] = Math.hypot(x - 60, y - 40) < 18 ? 1 : 0;
    const value = hole[at] ? 130 : truth[at]!;
    pixels.set([value, value, value, 255], at * 4);
  }
  return { picture: { size, pixels, hole }, truth };
}

describe(continueLines, () => {
  test("draws the edge through the hole, from end to end", () => {
    const { picture, truth } = scene();

    const { pixels, drawn } = continueLines(picture);

    const strays = [...drawn.keys()].filter(
      (at) => drawn[at] && Math.abs(pixels[at * 4]! - truth[at]!) > 50,
    );
    expect(strays).toEqual([]);
    expect(Array.from({ length: 30 }, (_, nth) => drawn[39 * size.width + 45 + nth])).not.toContain(
      0,
    );
  });

  test("draws inside the hole only, and leaves some of it to the patches", () => {
    const { picture } = scene();

    const { pixels, drawn } = continueLines(picture);

    const outside = [...drawn.keys()].filter((at) => drawn[at] && !picture.hole[at]);
    expect(outside).toEqual([]);
    expect(drawn.indexOf(1)).toBeGreaterThan(0);
    expect(pixels[25 * size.width * 4 + 60 * 4]).toBe(130);
  });

  test("does not change the picture it is given", () => {
    const { picture } = scene();
    const before = picture.pixels.slice();

    continueLines(picture);

    expect(picture.pixels).toEqual(before);
  });
});
