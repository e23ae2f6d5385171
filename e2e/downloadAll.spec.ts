import { readFile } from "node:fs/promises";
import { decode } from "fast-png";
import { en } from "#core/messages/en/en.ts";
import { finishRun, openWith, resultPicture } from "./support/finishedRuns.ts";
import { pngPicture } from "./support/pictures.ts";
import { readZip } from "./support/readZip.ts";
import { expect, test } from "./support/test.ts";

const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });

test("all results, of this visit and earlier ones, come as one zip of sound files", async ({
  page,
  endpoint,
}) => {
  await openWith(page, endpoint, desk);
  await finishRun(page, "a red hat");
  const all = page.getByRole("button", { name: en.results.downloadAll });
  await expect(all).toBeHidden();
  await page.reload();
  await page.getByLabel("Images", { exact: true }).selectOption("2");
  await finishRun(page, "一顶蓝帽子", "一顶蓝帽子, 2 of 2");
  await expect(resultPicture(page, "a red hat")).toBeVisible();

  const downloading = page.waitForEvent("download");
  await all.click();
  const download = await downloading;

  expect(download.suggestedFilename()).toMatch(/^overpaint \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.zip$/);
  const files = readZip(await readFile(await download.path()));
  expect(files.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^desk, 一顶蓝帽子, .* 1\.png$/),
    expect.stringMatching(/^desk, 一顶蓝帽子, .* 2\.png$/),
    expect.stringMatching(/^desk, a red hat, .*\.png$/),
  ]);
  for (const { bytes } of files) expect(decode(bytes).width).toBeGreaterThan(0);
  await expect(all).toBeVisible();
});
