import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { decode } from "fast-png";
import {
  addPictures,
  coverage,
  paint,
  prompt,
  results,
  run,
  stageIsReady,
  tray,
} from "./support/app.ts";
import {
  answered,
  answerOf,
  answerSize,
  colours,
  expectNear,
  type Colour,
} from "./support/answers.ts";
import { finishRun, openWith, resultPicture } from "./support/finishedRuns.ts";
import { pngPicture } from "./support/pictures.ts";
import { settledCoverage } from "./support/settledCoverage.ts";
import { expect, test } from "./support/test.ts";

const kitchen = pngPicture({ name: "kitchen.png", width: 480, height: 320 });
const garden = pngPicture({ name: "garden.png", width: 480, height: 320 });
const stroke = [
  { x: -120, y: -40 },
  { x: 60, y: 30 },
];

test.beforeEach(({ page, endpoint }) => openWith(page, endpoint, kitchen));

test("runs are listed newest first, each with what is known of it", async ({ page, endpoint }) => {
  await finishRun(page, "a green hat");
  await finishRun(page, "a red hat");
  const release = endpoint.hold();
  await prompt(page).fill("a blue hat");
  await run(page);

  await expect(results(page).getByRole("heading")).toHaveText([
    "a blue hat",
    "a red hat",
    "a green hat",
  ]);
  await expect(results(page).first().getByRole("timer")).toBeVisible();
  await expect(results(page).first().getByRole("button", { name: "Cancel" })).toBeVisible();
  await expect(results(page).nth(1)).toContainText("gpt-image-2");
  await expect(results(page).nth(1)).toContainText("1,456 tokens");

  release();
  await expect(resultPicture(page, "a blue hat")).toBeVisible();
  await expect(results(page)).toHaveCount(3);
});

test("a download is the file as it came, named by picture and prompt", async ({
  page,
  endpoint,
}) => {
  endpoint.answerWith(answerOf(answered.red, answered.blue));
  await finishRun(page, "a hat: red/blue?", "a hat: red/blue?, 1 of 2");

  const first = await download(page, "a hat: red/blue?, 1 of 2");
  expect(first.suggestedFilename()).toMatch(/^kitchen, a hat red blue, \d{4}-.+ 1\.png$/);
  expect((await bytesOf(first)).equals(answered.red.buffer)).toBe(true);

  const second = await download(page, "a hat: red/blue?, 2 of 2");
  expect(second.suggestedFilename()).toMatch(/^kitchen, a hat red blue, \d{4}-.+ 2\.jpg$/);
  expect((await bytesOf(second)).equals(answered.blue.buffer)).toBe(true);
});

test("a copy is a PNG on the clipboard, whatever came", async ({ page, endpoint, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  endpoint.answerWith(answerOf(answered.red, answered.blue));
  await finishRun(page, "a hat", "a hat, 1 of 2");

  await act(page, "a hat, 1 of 2", "Copy");
  await expect(notice(page, "Copied.")).toBeVisible();
  await expectClipboard(page, colours.red);

  await act(page, "a hat, 2 of 2", "Copy");
  await expectClipboard(page, colours.blue);
});

test("a result becomes the base, and Restore brings the former back with its mask", async ({
  page,
}) => {
  await addPictures(page, [garden]);
  await paint(page, stroke);
  const painted = await settledCoverage(page);
  await finishRun(page, "a red hat");

  await act(page, "a red hat", "Use as base");
  await expect(placesIn(page)).toHaveCount(2);
  await expect(placesIn(page).first()).toHaveAccessibleName("kitchen edit.png, base picture");
  await expect(placesIn(page).last()).toHaveAccessibleName("garden.png, reference 2");
  await stageIsReady(page);
  await expect(coverage(page)).toHaveText("0%");

  await expect(notice(page, "kitchen.png was replaced as the base.")).toBeVisible();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(placesIn(page).first()).toHaveAccessibleName("kitchen.png, base picture");
  await expect(placesIn(page).last()).toHaveAccessibleName("garden.png, reference 2");
  await expect(coverage(page)).toHaveText(painted);
});

test("a result becomes a further reference, and is sent as one", async ({ page, endpoint }) => {
  endpoint.answerWith(answerOf(answered.red));
  await finishRun(page, "a red hat");

  await act(page, "a red hat", "Use as reference");
  await expect(placesIn(page)).toHaveCount(2);
  await expect(placesIn(page).last()).toHaveAccessibleName("kitchen edit.png, reference 2");
  await expect(placesIn(page).first()).toHaveAccessibleName("kitchen.png, base picture");

  await finishRun(page, "the same hat");
  expect(endpoint.received[1]!.images.map(({ bytes }) => Buffer.from(bytes))).toEqual([
    kitchen.buffer,
    answered.red.buffer,
  ]);
});

test("a deleted run is gone after a reload, a restored one is back", async ({ page }) => {
  await finishRun(page, "a red hat");
  await finishRun(page, "a green hat");

  await deleteRun(page, "a red hat");
  await expect(results(page).getByRole("heading")).toHaveText(["a green hat"]);
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(results(page).getByRole("heading")).toHaveText(["a green hat", "a red hat"]);

  await deleteRun(page, "a green hat");
  await expect(results(page).getByRole("heading")).toHaveText(["a red hat"]);
  await page.reload();

  await expect(resultPicture(page, "a red hat")).toBeVisible();
  await expect(results(page).getByRole("heading")).toHaveText(["a red hat"]);
  await deleteRun(page, "a red hat");
  await expect(page.getByText("Results appear here")).toBeVisible();
});

/** Presses one of the buttons that a result shows under the pointer. */
async function act(page: Page, name: string, action: string): Promise<void> {
  const image = page.getByRole("img", { name, exact: true });
  const tile = results(page).getByRole("figure").filter({ has: image });
  await tile.hover();
  await tile.getByRole("button", { name: action, exact: true }).click();
}

async function deleteRun(page: Page, name: string): Promise<void> {
  const card = results(page).filter({ has: page.getByRole("heading", { name, exact: true }) });
  await card.hover();
  await card.getByRole("button", { name: "Delete" }).click();
}

async function download(page: Page, name: string): Promise<Download> {
  const started = page.waitForEvent("download");
  await act(page, name, "Download");
  return started;
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFile(await file.path());
}

function notice(page: Page, sentence: string): Locator {
  return page.getByRole("region", { name: "Notifications" }).getByText(sentence);
}

function placesIn(page: Page): Locator {
  return tray(page).getByRole("img");
}

/** Fails unless the clipboard comes to hold a PNG of that one colour, as large as what was answered. */
async function expectClipboard(page: Page, colour: Colour): Promise<void> {
  await expect(async () => {
    const { width, height, data } = await clipboardPng(page);
    expect({ width, height }).toEqual(answerSize);
    expectNear([...data.subarray(0, 3)], colour);
  }).toPass({ timeout: 5000 });
}

/** Throws where the clipboard is being written. */
async function clipboardPng(page: Page): Promise<ReturnType<typeof decode>> {
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const png = await item!.getType("image/png");
    return [...new Uint8Array(await png.arrayBuffer())];
  });
  return decode(Uint8Array.from(bytes));
}
