import type { Locator, Page } from "@playwright/test";
import { en } from "#core/messages/en/en.ts";
import { connectRemote, openApp, paint, prompt, results, tray } from "./support/app.ts";
import { finishRun, openWith, resultPicture } from "./support/finishedRuns.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });

test("deleting everything asks once, and leaves the page as on a first visit", async ({
  page,
  endpoint,
}) => {
  endpoint.expectKey("sk-test");
  await openWith(page, endpoint, desk);
  await connectRemote(page, endpoint, { key: "sk-test", remember: true });
  await paint(page, [{ x: 0, y: 0 }]);
  await finishRun(page, "a red hat");
  const storage = await openStorageSettings(page);
  await expect(
    storage.getByText(/^(Less than 0\.1|[\d.,]+) MB in use on this device\.$/),
  ).toBeVisible();

  await storage.getByRole("button", { name: en.settings.deleteAll }).click();
  const question = storage.getByRole("group", { name: en.settings.deleteAllQuestion });
  await expect(question.getByRole("button", { name: en.settings.keepAll })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(question).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(resultPicture(page, "a red hat")).toBeVisible();

  await openStorageSettings(page);
  await storage.getByRole("button", { name: en.settings.deleteAll }).click();
  await question.getByRole("button", { name: en.settings.deleteAll }).click();

  await expectFirstVisit(page);
  await page.reload();
  await expectFirstVisit(page);
  expect(await keptNames(page)).toEqual(["overpaint.ownsDraft"]); // of this very page
});

test("a run that is at work neither comes back after everything was deleted, nor asks to stay", async ({
  page,
  endpoint,
}) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const release = endpoint.hold();
  await openWith(page, endpoint, desk);
  await prompt(page).fill("a red hat");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect.poll(() => endpoint.received.length).toBe(1);

  const storage = await openStorageSettings(page);
  await storage.getByRole("button", { name: en.settings.deleteAll }).click();
  await storage.getByRole("group").getByRole("button", { name: en.settings.deleteAll }).click();

  await expectFirstVisit(page);
  expect(asked).toEqual([]);
  await expect.poll(() => endpoint.aborted).toBe(1);
  release();
  await page.reload();
  await expectFirstVisit(page);
});

test("a second tab that is open starts again too, and brings nothing back", async ({
  page,
  endpoint,
  context,
}) => {
  await openWith(page, endpoint, desk);
  await prompt(page).fill("a red hat");
  const second = await context.newPage();
  const release = endpoint.hold();
  await openWith(second, endpoint, desk);
  await prompt(second).fill("a blue hat");
  await second.getByRole("button", { name: "Run", exact: true }).click();
  await expect.poll(() => endpoint.received.length).toBe(1);

  const storage = await openStorageSettings(page);
  await storage.getByRole("button", { name: en.settings.deleteAll }).click();
  await storage.getByRole("group").getByRole("button", { name: en.settings.deleteAll }).click();

  await expectFirstVisit(page);
  await expectFirstVisit(second);
  await expect.poll(() => endpoint.aborted).toBe(1);
  release();
  for (const each of [second, page]) {
    await each.reload();
    await expectFirstVisit(each);
  }
});

test("a browser that stores nothing is told of in the settings", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "indexedDB"));
  await openApp(page);

  const storage = await openStorageSettings(page);

  await expect(storage.getByText(en.settings.storageUnavailable)).toBeVisible();
});

async function openStorageSettings(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: en.settings.title, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: en.settings.title });
  return dialog.getByRole("region", { name: en.settings.storage });
}

async function expectFirstVisit(page: Page): Promise<void> {
  await expect(page.getByText(en.sources.dropTitle)).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(tray(page)).toBeHidden();
  await expect(results(page)).toHaveCount(0);
  await expect(prompt(page)).toHaveValue("");
  await expect(page.getByRole("banner").getByText(en.request.connectModel)).toBeVisible();
}

function keptNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}
