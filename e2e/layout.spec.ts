import { openApp, stage, stageIsReady } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

test("the results are resized by keys and pointer, hidden and shown, and stay so after a reload", async ({
  page,
}) => {
  await openApp(page);
  const results = page.getByRole("region", { name: "Results" });
  const edge = page.getByRole("separator", { name: "Width of the results" });
  const width = async () => Math.round((await results.boundingBox())!.width);
  const usual = await width();

  await edge.focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(width).toBe(usual + 16);

  const { x, y } = (await edge.boundingBox())!;
  await page.mouse.move(x + 4, y + 200);
  await page.mouse.down();
  await page.mouse.move(x - 96, y + 200);
  await page.mouse.up();
  await expect.poll(width).toBeGreaterThan(usual + 100);
  const chosen = await width();

  await page.reload();
  await expect.poll(width).toBe(chosen);

  await page.getByRole("button", { name: "Hide results" }).click();
  await expect(results).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: "Show results" })).toBeVisible();
  await expect(results).toBeHidden();
});

test("on a tablet held upright the stage has the whole width, and the tools lie below it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await openApp(page);
  await page.getByRole("button", { name: "Sample: Still life" }).click();
  await stageIsReady(page);

  const canvas = (await stage(page).boundingBox())!;
  const tools = (await page.getByRole("toolbar", { name: "Tools" }).boundingBox())!;
  expect(canvas.width).toBeGreaterThan(780);
  expect(tools.y).toBeGreaterThanOrEqual(canvas.y + canvas.height);
});
