import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { decode } from "fast-png";
import { samples, type Sample } from "./samples/samples.ts";
import { openApp, results, run, stageIsReady } from "./support/app.ts";
import { paintOver } from "./support/paintOver.ts";
import { expect, test } from "./support/test.ts";

type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

const buttons = { "still-life": "Still life", table: "Wooden table", landscape: "Landscape" };
/** Strokes follow the mouse to the pixel, but where the picture lies is read off a rounded zoom. */
const slack = 8;

for (const sample of samples) {
  test(`the thing in the ${sample.name} sample is gone after one run without a prompt`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await openApp(page);
    await page.getByRole("button", { name: `Sample: ${buttons[sample.name]}` }).click();
    await stageIsReady(page);
    const original = await pixelsOfSample(page, sample);

    await paintOver(page, sample, sample.removable);
    await run(page);

    const filled = await download(page, results(page).first());
    expect(differencesOutside(original, filled, sample)).toBe(0);
    expect(foreignShare(original, sample)).toBeGreaterThan(0.1);
    expect(foreignShare(filled, sample)).toBeLessThan(0.02);
  });
}

async function download(page: Page, card: Locator): Promise<Pixels> {
  const button = card.getByRole("button", { name: "Download" });
  await expect(button).toBeEnabled({ timeout: 90_000 });
  await card.getByRole("figure").hover();
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const { width, height, channels, data } = decode(await readFile(await file.path()));
  return { width, height, rgb: withoutAlpha(data, channels) };
}

/** The sample as this browser decodes it: decoders of JPEG differ by a step or two. */
async function pixelsOfSample(page: Page, { name }: Sample): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(async (file) => {
    const bitmap = await createImageBitmap(await (await fetch(file)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = "";
    for (const byte of data) text += String.fromCharCode(byte);
    return { width: bitmap.width, height: bitmap.height, base64: btoa(text) };
  }, `./samples/${name}.jpg`);
  return { width, height, rgb: withoutAlpha(Buffer.from(base64, "base64"), 4) };
}

function withoutAlpha(data: ArrayLike<number>, channels: number): Uint8Array {
  const pixels = data.length / channels;
  const rgb = new Uint8Array(pixels * 3);
  for (let i = 0; i < pixels; i++) {
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = data[i * channels + c]!;
  }
  return rgb;
}

function differencesOutside(before: Pixels, after: Pixels, { removable }: Sample): number {
  expect({ width: after.width, height: after.height }).toEqual({
    width: before.width,
    height: before.height,
  });
  let differences = 0;
  forEachPixel(before, (x, y, i) => {
    const outside = ellipse(x, y, removable, slack) > 1;
    if (outside && [0, 1, 2].some((c) => before.rgb[i + c] !== after.rgb[i + c])) differences++;
  });
  return differences;
}

/** The share of the pixels inside the ellipse whose colour hardly occurs around it: a thing that does not belong. */
function foreignShare(picture: Pixels, { removable }: Sample): number {
  const around = new Map<number, number>();
  const inside: number[] = [];
  let total = 0;
  forEachPixel(picture, (x, y, at) => {
    const colour = coarseColour(picture, at);
    if (ellipse(x, y, removable, -20) < 1) inside.push(colour);
    if (ellipse(x, y, removable, slack) < 1 || ellipse(x, y, removable, 60) > 1) return;
    around.set(colour, (around.get(colour) ?? 0) + 1);
    total++;
  });
  const foreign = inside.filter((colour) => (around.get(colour) ?? 0) < total * 0.002);
  return foreign.length / inside.length;
}

/** In steps of 16 levels a channel. */
function coarseColour({ rgb }: Pixels, at: number): number {
  return ((rgb[at]! >> 4) << 8) | ((rgb[at + 1]! >> 4) << 4) | (rgb[at + 2]! >> 4);
}

/** Below 1 inside the ellipse grown by some pixels, above 1 outside. */
function ellipse(x: number, y: number, at: Sample["removable"], grown: number): number {
  return Math.hypot((x - at.x) / (at.rx + grown), (y - at.y) / (at.ry + grown));
}

function forEachPixel(
  { width, height }: Pixels,
  visit: (x: number, y: number, index: number) => void,
): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) visit(x, y, (y * width + x) * 3);
  }
}
