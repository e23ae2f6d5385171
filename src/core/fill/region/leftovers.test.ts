import { describe, expect, test } from "vitest";
import { leftoversOf } from "./leftovers.ts";

type Colour = readonly [number, number, number];
type Draw = (x: number, y: number) => Colour;

const size = { width: 240, height: 180 };
const isHole = (x: number, y: number) => Math.hypot(x - 110, y - 90) < 34;
const ground: Colour = [200, 180, 150];

function leftovers(draw: Draw) {
  const pixels = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  const hole = new Uint8Array(size.width * size.height);
  for (let at = 0; at < hole.length; at++) {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    pixels.set(draw(x, y), at * 4);
    hole[at] = isHole(x, y) ? 1 : 0;
  }
  const found = leftoversOf({ size, pixels, hole });
  return found && ((x: number, y: number) => found.bits[y * size.width + x] === 1);
}

function shaded([red, green, blue]: Colour, shade: number): Colour {
  return [red * (1 - shade), green * (1 - shade), blue * (1 - shade)];
}

/** A soft shadow around (150, 100) that ends 28 pixels from the hole. */
const shadow: Draw = (x, y) =>
  shaded(ground, 0.3 * Math.min(1, Math.max(0, 1.6 - Math.hypot((x - 144) / 18, (y - 96) / 11))));

describe(leftoversOf, () => {
  test("finds the rest of a soft shadow to its end, and nothing else", () => {
    const found = leftovers(shadow)!;

    expect([found(146, 94), found(158, 96), found(166, 96)]).toEqual([true, true, true]);
    expect([found(120, 90), found(190, 96), found(110, 50)]).toEqual([false, false, false]);
  });

  test("finds it in light that falls off", () => {
    const found = leftovers((x, y) => shaded(shadow(x, y), 0.0012 * x))!;

    expect(found(150, 96)).toBe(true);
  });

  test.each<[string, Draw]>([
    ["plain ground", () => ground],
    ["a slope", (x, y) => shaded(ground, 0.002 * x + 0.001 * y)],
    ["a joint that goes on", (_, y) => (Math.abs(y - 92) < 3 ? [120, 100, 75] : ground)],
    ["a table under a wall", (x, y) => (y - x * 0.1 > 95 ? [150, 148, 146] : [220, 218, 215])],
    [
      "a thing of another hue",
      (x, y) => (Math.hypot(x - 150, y - 96) < 14 ? [190, 60, 40] : ground),
    ],
    [
      "one dark dot among many",
      (x, y) => (Math.hypot((x % 40) - 30, (y % 40) - 16) < 12 ? [110, 100, 84] : ground),
    ],
  ])("finds nothing on %s", (_, draw) => {
    expect(leftovers(draw)).toBeNull();
  });

  test("finds nothing beside a scratch, which has no shadow", () => {
    const pixels = new Uint8ClampedArray(60 * 60 * 4).fill(200);
    const hole = Uint8Array.from({ length: 3600 }, (_, at) =>
      at % 60 > 28 && at % 60 < 33 ? 1 : 0,
    );
    pixels.fill(90, 33 * 4, 38 * 4);

    expect(leftoversOf({ size: { width: 60, height: 60 }, pixels, hole })).toBeNull();
  });
});
