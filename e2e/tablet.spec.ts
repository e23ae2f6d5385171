import type { Locator, Page } from "@playwright/test";
import {
  connectRemote,
  openApp,
  openConnection,
  prompt,
  results,
  run,
  stageIsReady,
} from "./support/app.ts";
import { decodeMask } from "./support/masks.ts";
import { settledCoverage } from "./support/settledCoverage.ts";
import { expect, test } from "./support/test.ts";
import { drag, pinch } from "./support/touch.ts";

/** In CSS pixels, as on a phone. */
const target = 44;
const line = [
  { x: -90, y: -10 },
  { x: 0, y: 15 },
  { x: 90, y: -10 },
];

for (const { held, viewport } of [
  { held: "upright", viewport: { width: 820, height: 1180 } },
  { held: "across", viewport: { width: 1180, height: 820 } },
]) {
  test.describe(`on a tablet held ${held}`, () => {
    test.use({ viewport, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
    test.beforeEach(({ page }) => openApp(page));

    test("from the first visit to a result by touch alone", async ({ page, endpoint }) => {
      await expectNoOverflow(page);
      await connectRemote(page, endpoint);
      await openSample(page);
      await drag(page, line);
      expect(parseFloat(await settledCoverage(page))).toBeGreaterThan(0.5);
      await prompt(page).fill("an empty table");
      await run(page);

      await expect(results(page).getByRole("img", { name: "an empty table" })).toBeInViewport();
      const download = results(page).getByRole("button", { name: "Download" });
      await expect(download).toBeInViewport({ ratio: 1 });
      await expectNoOverflow(page);
      expect(decodeMask(endpoint.received[0]!.mask!.bytes)).toMatchObject({ width: 1200 });
      await results(page).getByRole("button", { name: "Use as base" }).tap();
      await expect(page.getByRole("list", { name: "Pictures" }).getByRole("img")).toHaveCount(1);
    });

    test("two fingers zoom, and paint nothing", async ({ page }) => {
      await openSample(page);
      await drag(page, line);
      const wide = parseFloat(await settledCoverage(page));
      await page.getByRole("button", { name: "Undo" }).tap();

      await pinch(page, { from: 60, to: 180 });
      expect(await settledCoverage(page)).toBe("0%");
      await drag(page, line);
      expect(parseFloat(await settledCoverage(page))).toBeLessThan(0.8 * wide);
    });

    test("everything that is tapped is large enough", async ({ page, endpoint }) => {
      await connectRemote(page, endpoint);
      await openSample(page);
      await prompt(page).fill("an empty table");
      await run(page);
      await expect(results(page).getByRole("img")).toBeVisible();

      expect(await smallControls(page), `controls below ${target} px`).toEqual([]);
    });

    test("what fits beside the brush's size is in sight", async ({ page }) => {
      await openSample(page);

      for (const name of ["Invert mask", "Clear mask", "Fit", "100 %"]) {
        const button = page.getByRole("button", { name, exact: true });
        await expect(button).toBeInViewport({ ratio: 1 });
      }
    });

    test("so is everything in the dialogs", async ({ page }) => {
      const connection = await openConnection(page);
      await connection.getByText("Remote", { exact: true }).tap();
      expect(await smallControls(connection), "connection").toEqual([]);
      await page.keyboard.press("Escape");
      await expect(connection).toBeHidden();

      await page.getByRole("button", { name: "Settings", exact: true }).tap();
      const settings = page.getByRole("dialog", { name: "Settings" });
      await settings.getByRole("button", { name: "Delete everything" }).tap();
      expect(await smallControls(settings), "settings").toEqual([]);
    });
  });
}

async function smallControls(within: Page | Locator): Promise<readonly string[]> {
  const small: string[] = [];
  const tapped =
    "button, select, input:not([type=radio], [type=checkbox], [type=range]), label:has(input)";
  for (const control of await within.locator(tapped).all()) {
    if (!(await control.isVisible())) continue;
    const { width, height } = await targetOf(control);
    if (width >= target && height >= target) continue;
    small.push(`${await nameOf(control)}: ${width} × ${height}`);
  }
  return small;
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sample: Still life" }).tap();
  await stageIsReady(page);
}

async function expectNoOverflow(page: Page): Promise<void> {
  const beyond = () => page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);
  await expect.poll(beyond).toBeLessThanOrEqual(0);
}

/** What a finger can hit: the element, and what it puts around itself. */
function targetOf(control: Locator): Promise<{ width: number; height: number }> {
  return control.evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    const around = getComputedStyle(element, "::before");
    const reach = around.position === "absolute" ? -2 * parseFloat(around.top) : 0;
    return { width: width + reach, height: height + reach };
  });
}

function nameOf(control: Locator): Promise<string> {
  return control.evaluate((element) => element.getAttribute("aria-label") ?? element.outerHTML);
}
