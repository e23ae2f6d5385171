import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { decode } from "fast-png";
import { coverage, results, stage, stageIsReady } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

test("from the first visit to a downloaded result with nothing but the keyboard", async ({
  page,
}) => {
  await page.goto("./");
  await tabTo(page, page.getByRole("button", { name: "Sample: Still life" }));
  await page.keyboard.press("Enter");
  await stageIsReady(page);
  await expect(stage(page)).toBeFocused();

  await press(page, "Shift+ArrowRight", 4);
  await page.keyboard.press("Enter");
  await press(page, "Shift+ArrowDown", 6);
  await page.keyboard.press("Shift+Enter");
  await expect(coverage(page)).not.toHaveText("0%");
  await tabTo(page, page.getByRole("button", { name: "Run", exact: true }));
  await page.keyboard.press("Enter");

  const said = page.getByRole("status").filter({ hasText: "Done: 1 picture." });
  await expect(said).toHaveCount(1, { timeout: 45_000 });
  const download = results(page).getByRole("button", { name: "Download" });
  await tabTo(page, download);
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Enter");

  const file = await readFile(await (await saved).path());
  expect(decode(file)).toMatchObject({ width: 1200, height: 843 });
});

/** Presses Tab until the element has the focus; fails where it cannot be reached. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  const isFocused = () => element.evaluate((found) => found === document.activeElement);
  await expect(element).toBeVisible();
  for (let tabs = 0; tabs < 60 && !(await isFocused()); tabs++) await page.keyboard.press("Tab");
  await expect(element).toBeFocused();
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}
