import type { Locator, Page } from "@playwright/test";
import {
  addPictures,
  connectRemote,
  openApp,
  openConnection,
  paint,
  prompt,
  results,
  run,
} from "./support/app.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const kitchen = pngPicture({ name: "kitchen.png", width: 480, height: 320 });
const garden = pngPicture({ name: "garden.png", width: 480, height: 320 });

test("every name that stays is there exactly once, with its role", async ({ page, endpoint }) => {
  await openApp(page);
  await expectOnce(page, [
    page.getByRole("button", { name: "Sample: Still life", exact: true }),
    page.getByRole("button", { name: "Sample: Wooden table", exact: true }),
    page.getByRole("button", { name: "Sample: Landscape", exact: true }),
    page.getByRole("button", { name: "Connection", exact: true }),
    page.getByRole("button", { name: "Run", exact: true }),
    page.getByLabel("Add pictures", { exact: true }).and(page.locator("input[type=file]")),
  ]);

  const dialog = await openConnection(page);
  await dialog.getByText("Remote", { exact: true }).click();
  await expectOnce(page, [
    page.getByRole("dialog", { name: "Connection", exact: true }),
    dialog.getByRole("radio", { name: "Built-in", exact: true }),
    dialog.getByRole("radio", { name: "Remote", exact: true }),
    dialog.getByRole("textbox", { name: "Base URL", exact: true }),
    dialog.getByLabel("API key", { exact: true }).and(dialog.locator("input[type=password]")),
    dialog.getByRole("combobox", { name: "Model", exact: true }),
    dialog.getByRole("button", { name: "Save", exact: true }),
  ]);
  await page.keyboard.press("Escape");

  await connectRemote(page, endpoint);
  await addPictures(page, [kitchen]);
  const toolbar = page.getByRole("toolbar", { name: "Tools", exact: true });
  await expectOnce(page, [
    page.getByLabel("Add pictures", { exact: true }).and(page.locator("input[type=file]")),
    page.getByRole("button", { name: "Add picture", exact: true }),
    page.getByLabel("Mask canvas", { exact: true }).and(page.locator("canvas")),
    toolbar,
    ...["Brush", "Eraser", "Hand", "Undo", "Redo"].map((name) =>
      toolbar.getByRole("button", { name, exact: true }),
    ),
    page.getByRole("slider", { name: "Brush size", exact: true }),
    ...["Invert mask", "Clear mask", "Load mask", "Fit", "100 %", "Run", "Connection"].map((name) =>
      page.getByRole("button", { name, exact: true }),
    ),
    page.getByRole("textbox", { name: "Prompt", exact: true }),
    ...["Model", "Size", "Quality", "Images"].map((name) =>
      page.getByRole("combobox", { name, exact: true }),
    ),
    page.locator("section").and(page.getByRole("region", { name: "Results", exact: true })),
  ]);
  for (const name of [
    "Brush",
    "Eraser",
    "Hand",
    "Prompt",
    "Model",
    "Size",
    "Images",
    "Brush size",
  ]) {
    await expect(page.getByLabel(name, { exact: true }), name).toHaveCount(1);
  }

  await prompt(page).fill("a red hat");
  await run(page);
  const card = results(page);
  await expect(card).toHaveCount(1);
  await expectOnce(page, [
    card.getByRole("img", { name: "a red hat" }),
    ...["Download", "Use as base", "Use as reference", "Copy"].map((name) =>
      card.getByRole("button", { name, exact: true }),
    ),
    page.getByRole("region", { name: "Results", exact: true }).getByRole("list"),
  ]);
});

test("everything is reached with the Tab key, in the order it is seen", async ({ page }) => {
  await openApp(page);
  await addPictures(page, [kitchen, garden]);
  await paint(page, [{ x: 0, y: 0 }]);
  await page.getByRole("button", { name: "New", exact: true }).focus();

  const reached: string[] = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    const name = await focusedName(page);
    if (name === "" || name === "New") break;
    reached.push(name);
  }

  for (const name of [
    "Connection",
    "Brush",
    "Brush size",
    "Hardness",
    "Invert mask",
    "Clear mask",
    "Load mask",
    "Show mask",
    "Zoom out",
    "Zoom in",
    "Fit",
    "100 %",
    "Mask canvas",
    "Remove kitchen.png",
    "Remove garden.png",
    "Add picture",
    "Prompt",
    "Images",
    "Run",
    "Width of the results",
  ]) {
    expect.soft(reached, name).toContain(name);
  }
  const order = ["Brush", "Brush size", "Mask canvas", "Prompt", "Run"];
  expect(reached.filter((name) => order.includes(name))).toEqual(order);
});

test("the dialog keeps the focus, and gives it back", async ({ page }) => {
  await openApp(page);
  const chip = page.getByRole("button", { name: "Connection", exact: true });
  await chip.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Connection" });
  await expect(dialog).toBeVisible();

  for (let i = 0; i < 8; i++) {
    await page.keyboard.press("Tab");
    await expect(dialog.locator(":focus")).toHaveCount(1);
  }
  await page.keyboard.press("Escape");

  await expect(dialog).toBeHidden();
  await expect(chip).toBeFocused();
});

async function expectOnce(page: Page, locators: readonly Locator[]): Promise<void> {
  await expect(page.getByRole("main")).toHaveCount(1);
  for (const locator of locators) await expect.soft(locator).toHaveCount(1);
}

/** What assistive technology calls the element that has the focus; empty for the page itself. */
async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return "";
    const labels = "labels" in element ? (element.labels as NodeListOf<HTMLLabelElement>) : null;
    return (
      element.getAttribute("aria-label") ??
      labels?.[0]?.textContent ??
      element.textContent ??
      ""
    ).trim();
  });
}
