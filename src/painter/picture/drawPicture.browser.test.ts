import { expect, test } from "vitest";
import { drawPicture } from "./drawPicture.ts";

const size = { width: 200, height: 100 };

/** How dark the shadow is along the row, on a canvas of that width, beside a picture in its middle. */
function shadowOn(width: number): readonly number[] {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height: 200 });
  const context = canvas.getContext("2d")!;
  const picture = Object.assign(document.createElement("canvas"), size);
  const levels = { at: () => picture, destroy: () => {} };
  const viewport = { scale: 1, x: (width - size.width) / 2, y: 50 };
  drawPicture(context, { size, levels, viewport, density: 1 });
  const { data } = context.getImageData(0, 110, width, 1);
  return Array.from({ length: width }, (_, x) => data[4 * x + 3]!);
}

test("the shadow ends where the stage does, rather than being cut", () => {
  const narrow = shadowOn(222);
  expect(Math.max(narrow[0]!, narrow.at(-1)!)).toBeLessThanOrEqual(2);
  expect(narrow[9]).toBeGreaterThan(20);
});

test("where there is room it reaches further", () => {
  expect(shadowOn(400)[100 - 12]).toBeGreaterThan(5);
});
