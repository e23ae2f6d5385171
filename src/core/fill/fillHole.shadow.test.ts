import { describe, expect, test } from "vitest";
import { fillHole } from "./fillHole.ts";
import { createRandom } from "./random.ts";

const size = { width: 300, height: 220 };
const ball = { x: 130, y: 96, radius: 34 };
const shadow = { x: 168, y: 124, long: 44, wide: 14 };

type Covers = (x: number, y: number) => boolean;

/** A table in uneven light with fine grain; on it, if asked for, a white ball and its soft shadow. */
function scene(hasBall: boolean): Uint8ClampedArray<ArrayBuffer> {
  const random = createRandom(5);
  const grain = Float32Array.from({ length: size.height }, () => random() * 8 - 4);
  const pixels = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  for (let at = 0; at < size.width * size.height; at++) {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    const isBall = hasBall && isOnBall(x, y, 0);
    const light = 1 - (hasBall ? 0.3 * shadeAt(x, y) : 0);
    const table = 205 - x * 0.06 + y * 0.05 + grain[Math.floor(y + x * 0.1) % size.height]!;
    const colour = isBall
      ? [240, 238, 236]
      : [table * light, (table - 16) * light, (table - 40) * light];
    pixels.set(colour, at * 4);
  }
  return pixels;
}

function isOnBall(x: number, y: number, margin: number): boolean {
  return Math.hypot(x - ball.x, y - ball.y) < ball.radius + margin;
}

/** From 1 under the ball to 0 where the shadow ends, with a soft edge. */
function shadeAt(x: number, y: number): number {
  const away = Math.hypot((x - shadow.x) / shadow.long, (y - shadow.y) / shadow.wide);
  return Math.min(1, Math.max(0, (1.15 - away) / 0.4));
}

/** What someone paints who leaves `rest` pixels of the shadow's far end, or all that is `below` a line. */
function brush(rest: number, below: number): Covers {
  const tip = shadow.x + shadow.long - rest - 15;
  return (x, y) => {
    const along = Math.min(tip, Math.max(ball.x, x));
    return isOnBall(x, y, 5) || (Math.hypot(x - along, y - shadow.y + 2) < 19 && y < below);
  };
}

/** The largest difference between means over 9 × 9 pixels of the fill and of the bare table, in the hole's inside. */
function worstStain(covers: Covers, seed: number): number {
  const pixels = scene(true);
  const mask = new Uint8Array(size.width * size.height);
  for (let at = 0; at < mask.length; at++) {
    if (covers(at % size.width, Math.floor(at / size.width))) mask[at] = 255;
  }
  const filled = fillHole({ size, pixels, mask }, seed);
  const bare = scene(false);
  let worst = 0;
  for (let y = 6; y < size.height - 6; y += 2) {
    for (let x = 6; x < size.width - 6; x += 2) {
      if (!isInside(covers, x, y)) continue;
      worst = Math.max(worst, Math.abs(meanAround(filled, x, y) - meanAround(bare, x, y)));
    }
  }
  return worst;
}

/** Whether the hole goes on for 8 pixels in all directions. */
function isInside(covers: Covers, x: number, y: number): boolean {
  return [0, 1, 2, 3, 4, 5, 6, 7].every((eighth) => {
    const angle = (eighth / 4) * Math.PI;
    return covers(x + 8 * Math.cos(angle), y + 8 * Math.sin(angle));
  });
}

function meanAround(pixels: Uint8ClampedArray, x: number, y: number): number {
  let sum = 0;
  for (let near = 0; near < 81; near++) {
    const row = y + Math.floor(near / 9) - 4;
    sum += pixels[(row * size.width + x + (near % 9) - 4) * 4]!;
  }
  return sum / 81;
}

describe.each([0, 1])(
  "fillHole with seed %i where a soft shadow was not painted to its end",
  (seed) => {
    test.each([
      ["the last 12 pixels", brush(12, Infinity)],
      ["the last 24 pixels", brush(24, Infinity)],
      ["the last 40 pixels", brush(40, Infinity)],
      ["its near side", brush(10, shadow.y + 6)],
    ])("leaves no stain in the hole: %s", (_, covers) => {
      expect(worstStain(covers, seed)).toBeLessThan(6);
    });
  },
);
