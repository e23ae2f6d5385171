import type { Locator, Page } from "@playwright/test";
import {
  connectRemote,
  coverage,
  openApp,
  prompt,
  results,
  run,
  stage,
  stageIsReady,
  type StagePoint,
} from "./support/app.ts";
import { decodeMask } from "./support/masks.ts";
import { settledCoverage } from "./support/settledCoverage.ts";
import { expect, test } from "./support/test.ts";
import { drag, fling, pairOnPage, pinch, touch } from "./support/touch.ts";

test.use({
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  hasTouch: true,
  isMobile: true,
});

/** WCAG 2.2 and both phone makers ask for this at least, in CSS pixels. */
const target = 44;
const line: readonly StagePoint[] = [
  { x: -70, y: -10 },
  { x: 0, y: 15 },
  { x: 70, y: -10 },
];

test.beforeEach(({ page }) => openApp(page));

test("from the first visit to a result with one hand", async ({ page, endpoint }) => {
  await expectNoOverflow(page);
  await connectRemote(page, endpoint);
  await page.getByRole("button", { name: "Sample: Still life" }).tap();
  await stageIsReady(page);
  await expectNoOverflow(page);

  await drag(page, line);
  expect(parseFloat(await settledCoverage(page))).toBeGreaterThan(0.5);
  await prompt(page).fill("an empty table");
  await run(page);
  const picture = results(page).getByRole("img", { name: "an empty table" });
  await expect(picture).toBeInViewport();
  await expectNoOverflow(page);
  const [edit] = endpoint.received;
  expect(decodeMask(edit!.mask!.bytes)).toMatchObject({ width: 1200, height: 843 });

  await page.getByRole("button", { name: "Close results" }).tap();
  await expect(picture).toBeHidden();
  await page.getByRole("button", { name: "Show results" }).tap();
  await expect(picture).toBeInViewport();
});

test("two fingers zoom, and drop the stroke that the first began", async ({ page }) => {
  await openSample(page);
  await drag(page, line);
  const wide = parseFloat(await settledCoverage(page));
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(coverage(page)).toHaveText("0%");

  await pinch(page, { from: 60, to: 180 });
  expect(await settledCoverage(page)).toBe("0%");
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();

  await drag(page, line);
  const near = parseFloat(await settledCoverage(page));
  expect(near, "the same stroke covers less of a picture that is nearer").toBeLessThan(0.8 * wide);
});

test("a finger that is left over from a pinch paints nothing", async ({ page }) => {
  await openSample(page);
  const [first, second] = await pairOnPage(page, 80);
  const session = await page.context().newCDPSession(page);

  await touch(session, "touchStart", [first, second]);
  await touch(session, "touchMove", [first]);
  await touch(session, "touchMove", [{ x: first.x, y: first.y + 60 }]);
  await touch(session, "touchEnd", []);

  expect(await settledCoverage(page)).toBe("0%");
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("a tap after a quick stroke is heard, as no stroke goes on as a fling", async ({ page }) => {
  await openSample(page);
  for (let flick = 0; flick < 6; flick += 1) {
    await fling(page, [line[0]!, line[2]!]);
    expect(parseFloat(await settledCoverage(page))).toBeGreaterThan(0.5);
    await page.getByRole("button", { name: "Undo" }).tap();
    await expect(coverage(page)).toHaveText("0%");
  }
});

test("everything that is tapped is large enough", async ({ page }) => {
  const small: string[] = [];
  const check = async (name: string, control: Locator) => {
    const { width, height } = (await control.boundingBox())!;
    if (width < target || height < target) small.push(`${name}: ${width} × ${height}`);
  };

  await check("Choose a picture", page.getByRole("button", { name: "Choose a picture" }));
  await openSample(page);
  const names = [
    "Brush",
    "Eraser",
    "Hand",
    "Undo",
    "Redo",
    "Add picture",
    "Connection",
    "New",
    "Show results",
    "Run",
  ];
  for (const name of names) await check(name, page.getByRole("button", { name, exact: true }));
  await check("Prompt", prompt(page));
  await page.getByRole("button", { name: "More settings" }).tap();
  await check("Images", page.getByLabel("Images"));
  await page.getByRole("button", { name: "More options" }).tap();
  for (const name of ["Invert mask", "Clear mask", "Show mask", "Fit", "100 %"]) {
    await check(name, page.getByRole("button", { name, exact: true }));
  }
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show results" }).tap();
  await check("Close results", page.getByRole("button", { name: "Close results" }));

  expect(small, `controls below ${target} px`).toEqual([]);
});

test("the results leave the picture in sight, grow and shrink by their grip, and close", async ({
  page,
  endpoint,
}) => {
  await connectRemote(page, endpoint);
  await openSample(page);
  await drag(page, line);
  await prompt(page).fill("an empty table");
  await run(page);
  const sheet = page.getByRole("region", { name: "Results" });
  await expect(results(page).getByRole("img")).toBeInViewport();
  const low = (await sheet.boundingBox())!.height;
  const canvas = (await stage(page).boundingBox())!;
  expect((await sheet.boundingBox())!.y).toBeGreaterThan(canvas.y + canvas.height / 2);

  await page.getByRole("button", { name: "Enlarge results" }).tap();
  await expect.poll(async () => (await sheet.boundingBox())!.height).toBeGreaterThan(1.5 * low);
  await pull(page, "Shrink results", 100);
  await expect.poll(async () => (await sheet.boundingBox())!.height).toBe(low);
  await page.getByRole("button", { name: "Enlarge results" }).press("Enter");
  await expect.poll(async () => (await sheet.boundingBox())!.height).toBeGreaterThan(1.5 * low);
  await page.getByRole("button", { name: "Shrink results" }).tap();
  await pull(page, "Enlarge results", 100);
  await expect(sheet).toBeHidden();
});

test("the stage keeps most of the height, with the picture in the middle of it", async ({
  page,
}) => {
  await openSample(page);
  const box = (await stage(page).boundingBox())!;

  expect(box.height).toBeGreaterThan(844 * 0.4);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
});

/** A finger on the grip of that name, moved down and lifted. */
async function pull(page: Page, grip: string, down: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const box = (await page.getByRole("button", { name: grip }).boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + 10 };
  await touch(session, "touchStart", [from]);
  await touch(session, "touchMove", [{ ...from, y: from.y + down / 2 }]);
  await touch(session, "touchMove", [{ ...from, y: from.y + down }]);
  await touch(session, "touchEnd", []);
  await session.detach();
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sample: Still life" }).tap();
  await stageIsReady(page);
}

async function expectNoOverflow(page: Page): Promise<void> {
  const width = () => page.evaluate(() => document.scrollingElement!.scrollWidth);
  await expect.poll(width).toBeLessThanOrEqual(390);
}
