import { expect, test } from "vitest";
import { fillHole } from "./fillHole.ts";

const size = { width: 360, height: 200 };

/** Light sky over dark ground, with a slanting horizon. */
function colourAt(x: number, y: number): readonly [number, number, number] {
  const below = Math.min(1, Math.max(0, y - 92 - x * 0.04));
  return [205 - 45 * below, 215 - 55 * below, 230 - 60 * below];
}

/** A bent scratch of 7 pixels that crosses the horizon at a small angle. */
function isScratch(x: number, y: number): boolean {
  const middle = 99 + (x - 180) * 0.15 + 9 * Math.sin((x - 180) / 45);
  return x > 40 && x < 320 && Math.abs(y - middle) < 3.5;
}

test("a bent scratch across a horizon, at a small angle, leaves the horizon straight", () => {
  const pixels = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  const mask = new Uint8Array(size.width * size.height);
  for (let at = 0; at < mask.length; at++) {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    mask[at] = isScratch(x, y) ? 255 : 0;
    pixels.set(mask[at] ? [255, 0, 255] : colourAt(x, y), at * 4);
  }

  const filled = fillHole({ size, pixels, mask });

  let sum = 0;
  for (let at = 0; at < mask.length; at++) {
    if (!mask[at]) continue;
    const red = colourAt(at % size.width, Math.floor(at / size.width))[0];
    sum += (filled[at * 4]! - red) ** 2;
  }
  expect(Math.sqrt(sum / mask.filter(Boolean).length)).toBeLessThan(2);
});
