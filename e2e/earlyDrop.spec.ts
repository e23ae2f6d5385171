import { EventEmitter, once } from "node:events";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { openApp, prompt, stageIsReady } from "./support/app.ts";
import { dragFiles, onDisk } from "./support/dragFiles.ts";
import { expectTray } from "./support/expectTray.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";
import { paste, toTransfer } from "./support/transfer.ts";

const size = { width: 480, height: 320 };
const kitchen = pngPicture({ ...size, name: "kitchen.png" });
const garden = pngPicture({ ...size, name: "garden.png" });
const place = { x: 600, y: 400 };

test("a file that is let go before the drop zone has loaded is opened when it has", async ({
  page,
}, testInfo) => {
  const release = await holdDropZone(page);
  await openApp(page);
  const drag = await dragFiles(page, [join(await onDisk([kitchen], testInfo), "kitchen.png")]);

  await drag.over(place);
  await drag.drop(place);
  release();

  await expectTray(page, ["kitchen.png, base picture"]);
  await stageIsReady(page);
  await expect(page.getByText("Drop to add")).toBeHidden();
});

test("so is a folder, with all its pictures", async ({ page }, testInfo) => {
  const release = await holdDropZone(page);
  await openApp(page);
  const files = [
    { ...kitchen, name: "rooms/kitchen.png" },
    { ...garden, name: "rooms/outside/garden.png" },
  ];
  const drag = await dragFiles(page, [join(await onDisk(files, testInfo), "rooms")]);

  await drag.over(place);
  await drag.drop(place);
  release();

  await expect(page.getByRole("list", { name: "Pictures" }).getByRole("img")).toHaveCount(2);
});

test("a drag that began before says where to drop, once the drop zone has loaded", async ({
  page,
}, testInfo) => {
  const release = await holdDropZone(page);
  await openApp(page);
  const drag = await dragFiles(page, [join(await onDisk([kitchen], testInfo), "kitchen.png")]);

  await drag.over(place);
  release();
  await expect(page.getByText("Drop to add")).toBeVisible();

  await drag.drop(place);
  await expectTray(page, ["kitchen.png, base picture"]);
  await expect(page.getByText("Drop to add")).toBeHidden();
});

test("choosing and pasting need no drop zone", async ({ page }) => {
  await holdDropZone(page);
  await openApp(page);

  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a picture" }).click();
  await (await chooser).setFiles([kitchen]);
  await expectTray(page, ["kitchen.png, base picture"]);

  await paste(prompt(page), await toTransfer(page, [garden]));
  await expectTray(page, ["kitchen.png, base picture", "garden.png, reference 2"]);
});

/** Keeps the script of the drop zone back until the returned function is called. */
async function holdDropZone(page: Page): Promise<() => void> {
  const gate = new EventEmitter();
  const opened = once(gate, "open");
  await page.route(/\/DropZone-[^/]*\.js$/, async (route) => {
    await opened;
    await route.continue();
  });
  return () => void gate.emit("open");
}
