import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { en } from "#core/messages/en/en.ts";
import {
  addPictures,
  connectRemote,
  coverage,
  openApp,
  paint,
  prompt,
  results,
  run,
  tray,
} from "./support/app.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { jpegPicture, pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });
const chair = jpegPicture({ width: 40, height: 60, name: "chair.jpg" });
const stroke = [
  { x: -100, y: -30 },
  { x: 100, y: 20 },
];

test("a run cut off by a reload is interrupted, and can be tried again with the same bytes", async ({
  page,
  endpoint,
}) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const release = endpoint.hold();
  await startDraft(page, endpoint);
  await run(page);
  await expect.poll(() => endpoint.received.length).toBe(1);

  await page.reload();

  expect(asked).toEqual(["beforeunload"]);
  await expect.poll(() => endpoint.aborted).toBe(1);
  const card = results(page);
  await expect(card.getByText(en.results.interruptedRemote)).toBeVisible();
  release();
  await card.getByRole("button", { name: en.results.tryAgain }).click();
  await expect(picture(page, "a red hat")).toBeVisible();
  await expect(card).toHaveCount(1);
  expect(endpoint.received[1]!.fields).toEqual(endpoint.received[0]!.fields);
});

test("leaving asks only while a server is at work, and staying keeps the run", async ({
  page,
  endpoint,
}) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  const release = endpoint.hold();
  await startDraft(page, endpoint);
  await run(page);
  await expect.poll(() => endpoint.received.length).toBe(1);

  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  release();
  await expect(picture(page, "a red hat")).toBeVisible();

  await page.reload();
  await expect(picture(page, "a red hat")).toBeVisible();
  expect(asked).toEqual(["beforeunload"]);
});

test("the draft is there after a reload, and sends the same bytes", async ({ page, endpoint }) => {
  await page.clock.install();
  await startDraft(page, endpoint);
  await page.getByLabel("Size", { exact: true }).selectOption("1536x1024");
  await page.getByLabel("Quality", { exact: true }).selectOption("high");
  await page.getByLabel("Images", { exact: true }).selectOption("2");
  await run(page);
  await expect(picture(page, "a red hat, 2 of 2")).toBeVisible();
  const covered = await coverage(page).innerText();

  await page.reload();

  await expect(tray(page).getByRole("img")).toHaveCount(2);
  await expect(prompt(page)).toHaveValue("a red hat");
  await expect(coverage(page)).toHaveText(covered);
  await run(page);
  await expect.poll(() => endpoint.received.length).toBe(2);
  expect(endpoint.received[1]!.fields).toEqual(endpoint.received[0]!.fields);
});

test("what was typed and painted just before a reload is there", async ({ page, endpoint }) => {
  await startDraft(page, endpoint);
  const covered = await coverage(page).innerText();

  await page.reload();

  await expect(prompt(page)).toHaveValue("a red hat");
  await expect(coverage(page)).toHaveText(covered);
});

test("finished runs are there after a reload, newest first, with their pictures and settings", async ({
  page,
  endpoint,
}) => {
  await page.clock.install();
  await startDraft(page, endpoint);
  for (const words of ["a red hat", "a blue hat"]) {
    await prompt(page).fill(words);
    await run(page);
    await expect(picture(page, words)).toBeVisible();
    await page.clock.fastForward(1000);
  }
  const before = await download(page, "a red hat");

  await page.reload();

  await expect(results(page).getByRole("heading")).toHaveText(["a blue hat", "a red hat"]);
  await expect(picture(page, "a blue hat")).toHaveJSProperty("complete", true);
  expect((await download(page, "a red hat")).equals(before)).toBe(true);
  await page.getByRole("button", { name: "Open a red hat" }).click();
  const large = page.getByRole("dialog", { name: "a red hat" });
  await expect(large.getByRole("definition")).toContainText(["a red hat", "gpt-image-2"]);
  await page.keyboard.down("o");
  await expect(large.getByRole("img", { name: en.results.original })).toHaveJSProperty(
    "naturalWidth",
    96,
  );
});

async function startDraft(page: Page, endpoint: Endpoint): Promise<void> {
  await openApp(page);
  await addPictures(page, [desk, chair]);
  await connectRemote(page, endpoint);
  await paint(page, stroke);
  await prompt(page).fill("a red hat");
  await expect(coverage(page)).not.toHaveText("0%");
}

function picture(page: Page, name: string) {
  return results(page).getByRole("img", { name, exact: true });
}

async function download(page: Page, name: string): Promise<Buffer> {
  const shown = page.getByRole("img", { name, exact: true });
  const tile = results(page).getByRole("figure").filter({ has: shown });
  await tile.hover();
  const downloading = page.waitForEvent("download");
  await tile.getByRole("button", { name: en.results.download }).click();
  return readFile(await (await downloading).path());
}
