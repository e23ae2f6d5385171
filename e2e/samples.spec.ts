import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import jpeg from "jpeg-js";
import {
  grain,
  samples,
  sizeLimit,
  thumbnailLimit,
  thumbnailWidth,
  type Sample,
} from "./samples/samples.ts";
import { shrink, type Picture } from "./samples/tracer/picture.ts";
import { toPixels } from "./samples/tracer/toPixels.ts";

const folder = join(import.meta.dirname, "../public/samples");

for (const sample of samples) {
  test(`the ${sample.name} sample is what its script renders`, () => {
    test.setTimeout(180_000); // a few seconds of pure computing, more where the machine is shared
    const width = Math.round(sample.width / 8);
    const height = Math.round(sample.height / 8);

    const small = sample.render(width, height);

    const again = levels(toPixels(small, { exposure: sample.exposure, grain }), width, height);
    const committed = shrink(decode(`${sample.name}.jpg`), width, height);
    expect(signalToNoise(again, committed)).toBeGreaterThan(29);
    expect(signalToNoise(within(again, sample), within(committed, sample))).toBeGreaterThan(27);
  });

  test(`the ${sample.name} sample has its size and is small enough to send`, () => {
    const { width, height } = decode(`${sample.name}.jpg`);
    const thumbnail = decode(`${sample.name}-thumb.jpg`);

    expect({ width, height }).toEqual({ width: sample.width, height: sample.height });
    expect(sizeOf(`${sample.name}.jpg`)).toBeLessThanOrEqual(sizeLimit);
    expect(thumbnail.width).toBe(thumbnailWidth);
    expect(sizeOf(`${sample.name}-thumb.jpg`)).toBeLessThanOrEqual(thumbnailLimit);
  });
}

function decode(file: string): Picture {
  const { width, height, data } = jpeg.decode(readFileSync(join(folder, file)), {
    useTArray: true,
  });
  return levels(data, width, height);
}

/** The 8-bit levels of RGBA pixels without their alpha. */
function levels(pixels: Uint8Array, width: number, height: number): Picture {
  const light = new Float32Array(width * height * 3);
  for (let i = 0; i < width * height; i++) light.set(pixels.subarray(i * 4, i * 4 + 3), i * 3);
  return { width, height, light };
}

/** Peak signal-to-noise ratio in decibels, of 8-bit levels. */
function signalToNoise(a: Picture, b: Picture): number {
  const squares = a.light.reduce((sum, level, i) => sum + (level - b.light[i]!) ** 2, 0);
  return 10 * Math.log10((255 * 255 * a.light.length) / squares);
}

/** The part of a shrunken picture around the thing worth removing, as levels in a row. */
function within({ width, height, light }: Picture, { removable, ...sample }: Sample): Picture {
  const ratio = width / sample.width;
  const left = Math.floor((removable.x - removable.rx) * ratio);
  const right = Math.ceil((removable.x + removable.rx) * ratio);
  const top = Math.max(0, Math.floor((removable.y - removable.ry) * ratio));
  const bottom = Math.min(height, Math.ceil((removable.y + removable.ry) * ratio));
  const lines = Array.from({ length: bottom - top }, (_, line) =>
    Array.from(
      light.subarray(((top + line) * width + left) * 3, ((top + line) * width + right) * 3),
    ),
  );
  return { width: right - left, height: lines.length, light: Float32Array.from(lines.flat()) };
}

function sizeOf(file: string): number {
  return readFileSync(join(folder, file)).length;
}
