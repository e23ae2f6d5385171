import { openApp, paint, results, run, stageIsReady } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

test("a stranger removes something with three actions, and finds the result after a reload", async ({
  page,
}) => {
  await openApp(page);
  await expect(page.getByText("does not read the prompt")).toBeVisible();

  await page.getByRole("button", { name: "Sample: Landscape" }).click();
  await stageIsReady(page);
  await paint(page, [
    { x: 210, y: -200 },
    { x: 210, y: -120 },
  ]);
  await run(page);

  const card = results(page).first();
  const picture = card.getByRole("img", { name: "Fill from the surroundings" });
  await expect(picture).toBeVisible({ timeout: 45_000 });
  await expect(card.getByRole("button", { name: "Download" })).toBeEnabled();
  await expect(card.getByText("free")).toBeVisible();

  await page.reload();

  await expect(picture).toBeVisible();
  await stageIsReady(page);
  await expect(page.getByText("landscape.jpg")).toBeVisible();
});

test("what the built-in fill cannot do is said before it runs", async ({ page }) => {
  await openApp(page);

  await run(page);
  await expect(page.getByText("Add a picture first.")).toBeVisible();

  await page.getByRole("button", { name: "Sample: Still life" }).click();
  await stageIsReady(page);
  await expect(page.getByText("Paint over what should go first.")).toBeVisible();

  await page.getByRole("button", { name: "Invert mask" }).click();
  await expect(page.getByText("Leave something unpainted to copy from.")).toBeVisible();
  await run(page);

  await page.getByRole("button", { name: "Undo" }).click();
  await paint(page, [{ x: 0, y: 0 }]);
  await run(page);
  await expect(results(page).getByRole("figure")).toBeVisible({ timeout: 45_000 });
  await expect(results(page)).toHaveCount(1);
});
