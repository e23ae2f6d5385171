import type { Page } from "@playwright/test";
import { decode } from "fast-png";
import { marker, markerColours, onePixel } from "#testing/files/marker.ts";
import { openedFiles, type OpenedFile } from "#testing/files/openedFiles.ts";
import { refusedFiles } from "#testing/files/refusedFiles.ts";
import { wrongPixels } from "#testing/files/wrongPixels.ts";
import {
  addPictures,
  connectRemote,
  openApp,
  paint,
  prompt,
  results,
  run,
  stage,
} from "./support/app.ts";
import { answered, answerOf } from "./support/answers.ts";
import { decodePicture } from "./support/decodePicture.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { decodeMask, expectDualColours, expectPathWithin } from "./support/masks.ts";
import { expect, test } from "./support/test.ts";

/** On a busy machine; it takes a second a file on a quiet one. */
const longest = 300_000;

type Point = { readonly x: number; readonly y: number };

const opened = openedFiles();
const refused = refusedFiles();
/** Of about the same length, so that they run side by side. */
const stories: Readonly<Record<string, (file: OpenedFile) => boolean>> = {
  "PNG that stays as it came": ({ format, changes }) => format === "png" && changes.length === 0,
  "PNG that must be changed": ({ format, changes }) => format === "png" && changes.length > 0,
  JPEG: ({ format }) => format === "jpeg",
  "WebP and AVIF": ({ format }) => format === "webp" || format === "avif",
  "GIF, BMP and icon": ({ format }) => format === "gif" || format === "bmp" || format === "ico",
};

/** In pixels of the marker, over the corner of its four fields: nothing else under any turn or mirroring. */
const stroke: readonly Point[] = [
  { x: 11.5, y: 5.5 },
  { x: 22.5, y: 12.5 },
];
/** One inside each field of the marker. */
const fields: readonly Point[] = [
  { x: 8, y: 4 },
  { x: 32, y: 4 },
  { x: 8, y: 20 },
  { x: 32, y: 20 },
];

test("the corpus has at least sixty files, each in one of these stories", () => {
  const told = Object.values(stories).flatMap((isTold) => opened.filter(isTold));
  expect(new Set(told)).toEqual(new Set(opened));
  expect(opened.length + refused.length).toBeGreaterThanOrEqual(60);
});

for (const [title, isTold] of Object.entries(stories)) {
  test(`each ${title} of the corpus is painted, sent upright, and its mask is in place`, async ({
    page,
    endpoint,
  }) => {
    test.setTimeout(longest);
    endpoint.answerWith(answerOf(answered.green));
    await openApp(page);
    await connectRemote(page, endpoint);
    for (const file of opened.filter(isTold)) {
      await test.step(file.name, () => editPicture(page, endpoint, file));
      await page.getByRole("button", { name: "New", exact: true }).click();
      await expect(dropZone(page)).toBeVisible();
    }
  });
}

test("each damaged or foreign file of the corpus is refused by its name", async ({ page }) => {
  test.setTimeout(longest);
  const notices = page.getByRole("region", { name: "Notifications" });
  await openApp(page);
  for (const { name, bytes } of refused) {
    await test.step(name, async () => {
      const input = page.getByLabel("Add pictures", { exact: true });
      await input.setInputFiles({ ...fileOf(bytes), name });
      await expect(notices.getByText(name)).toBeVisible();
      await expect(dropZone(page)).toBeVisible();
      await notices.getByLabel("Close").click();
      await expect(notices.getByText(name)).toBeHidden();
    });
  }
});

/** Takes the file all the way, from the picker to what the endpoint gets. */
async function editPicture(page: Page, endpoint: Endpoint, file: OpenedFile): Promise<void> {
  const { name, bytes, raster = marker, colours = markerColours } = file;
  await addPictures(page, [{ ...fileOf(bytes), name }]);
  const isTiny = raster === onePixel;
  const view = await viewOf(page);
  if (!isTiny) await expectShown(page, file, view);
  const path = isTiny ? [{ x: 0.5, y: 0.5 }] : stroke;
  const radius = await hardBrush(page);
  await paint(
    page,
    path.map(({ x, y }) => ({
      x: (x - raster.width / 2) * view.scale,
      y: (y - raster.height / 2) * view.scale,
    })),
  );

  const before = endpoint.received.length;
  await prompt(page).fill(`Edit ${name}`);
  await run(page);
  if (isTiny) {
    await expect(page.getByText("The mask covers everything.")).toBeVisible();
    await run(page);
  }
  const answer = results(page).getByRole("img", { name: `Edit ${name}`, exact: true });
  await expect(answer).toBeVisible();

  expect(endpoint.received).toHaveLength(before + 1);
  const { images, mask: maskFile, refusal } = endpoint.received[before]!;
  expect(refusal).toBeNull();
  const picture = await decodePicture(images[0]!.bytes, page);
  const { width, height } = raster;
  expect({ width: picture.width, height: picture.height }).toEqual({ width, height });
  const wrong = wrongPixels(picture, raster, colours);
  expect(wrong.slice(0, 3), `${wrong.length} wrong pixels`).toEqual([]);

  const mask = decodeMask(maskFile!.bytes);
  expect({ width: mask.width, height: mask.height }).toEqual({ width, height });
  expectDualColours(mask);
  expectPathWithin(mask, path, radius, 1);
}

/** Where the fields are seen must be where they belong; those that are seen through are left out. */
async function expectShown(page: Page, file: OpenedFile, { middle, scale }: View): Promise<void> {
  const colours = file.colours ?? markerColours;
  const clip = {
    x: Math.round(middle.x - (marker.width / 2) * scale),
    y: Math.round(middle.y - (marker.height / 2) * scale),
    width: Math.floor(marker.width * scale),
    height: Math.floor(marker.height * scale),
  };
  const { data, width, channels } = decode(await page.screenshot({ clip }));
  const wrong = fields.flatMap(({ x, y }) => {
    const at = (Math.round(y * scale) * width + Math.round(x * scale)) * channels;
    const seen = [...data.subarray(at, at + 3)];
    const colour = colours[marker.at(x, y)]!;
    const off = seen.map((value, channel) => Math.abs(value - colour[channel]!));
    return colour[3] < 255 || Math.max(...off) <= 24 ? [] : `${x},${y} is seen as ${seen.join()}`;
  });
  expect(wrong).toEqual([]);
}

/** In CSS pixels of the page; the picture lies in the middle of the stage. */
type View = { readonly middle: Point; readonly scale: number };

async function viewOf(page: Page): Promise<View> {
  const readout = page.getByRole("button", { name: "Zoom out" }).locator("..").getByRole("status");
  const scale = Number.parseFloat(await readout.innerText()) / 100;
  const box = (await stage(page).boundingBox())!;
  return { middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 }, scale };
}

/** The radius of the brush, in pixels of the picture, once its edge is hard. */
async function hardBrush(page: Page): Promise<number> {
  const hardness = page.getByRole("slider", { name: "Hardness" });
  await hardness.press("End");
  await expect(hardness).toHaveAttribute("aria-valuetext", "100%");
  const size = page.getByRole("slider", { name: "Brush size" });
  return Number.parseFloat((await size.getAttribute("aria-valuetext"))!) / 2;
}

function dropZone(page: Page) {
  return page.getByRole("heading", { name: "Drop a picture anywhere" });
}

function fileOf(bytes: Uint8Array) {
  return { mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}
