import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { en } from "#core/messages/en/en.ts";
import { addPictures, connectRemote, openApp, prompt, results, run } from "./support/app.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

/** In bytes: enough for the draft, far too little for the result. */
const room = 200_000;
const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });
const largePicture = pngPicture({ width: 600, height: 400, paint: noise });

test("a result that finds no room stays visible and can be saved, with a warning", async ({
  page,
  endpoint,
  baseURL,
}) => {
  expect(largePicture.buffer.length).toBeGreaterThan(2 * room);
  endpoint.answerWith(answerOf(largePicture.buffer));
  await limitRoom(page, baseURL!);
  await openApp(page);
  await addPictures(page, [desk]);
  await connectRemote(page, endpoint);
  await prompt(page).fill("a red hat");

  await run(page);

  const card = results(page);
  await expect(card.getByRole("img", { name: "a red hat", exact: true })).toBeVisible();
  await expect(card.getByRole("alert")).toHaveText(en.results.notStored);
  await card.getByRole("figure").hover();
  const downloading = page.waitForEvent("download");
  await card.getByRole("button", { name: en.results.download }).click();
  const saved = await readFile(await (await downloading).path());
  expect(saved.equals(largePicture.buffer)).toBe(true);
});

/** Before the page stores anything: Chromium remembers for a while how much room was left. */
async function limitRoom(page: Page, origin: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: room });
}

function answerOf(picture: Buffer) {
  const body = JSON.stringify({ created: 1, data: [{ b64_json: picture.toString("base64") }] });
  return { status: 200, headers: { "content-type": "application/json" }, body };
}

/** Colours that no compression makes small. */
function noise(x: number, y: number): readonly [number, number, number] {
  const value = Math.abs(Math.sin(x * 12.9898 + y * 78.233) * 43_758.5453);
  return [value * 256, value * 65_536, value * 16_777_216].map(
    (part) => Math.floor(part) % 256,
  ) as [number, number, number];
}
