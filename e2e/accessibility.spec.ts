import { AxeBuilder } from "@axe-core/playwright";
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
import { pngPicture, textFile } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const kitchen = pngPicture({ name: "kitchen.png", width: 480, height: 320 });
const garden = pngPicture({ name: "garden.png", width: 480, height: 320 });
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const screens = [
  { name: "a desktop, dark", viewport: desktop, colorScheme: "dark" },
  { name: "a desktop, light", viewport: desktop, colorScheme: "light" },
  { name: "a phone, dark", viewport: phone, colorScheme: "dark" },
  { name: "a phone, light", viewport: phone, colorScheme: "light" },
] as const;

for (const { name, viewport, colorScheme } of screens) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport, colorScheme });

    test("axe finds nothing on the way from the first visit to a painted mask", async ({
      page,
    }) => {
      await openApp(page);
      await expectNoFindings(page, "first visit");

      await addPictures(page, [kitchen, garden]);
      await paint(page, [{ x: 0, y: 0 }]);
      await expectNoFindings(page, "a painted mask");
    });

    test("axe finds nothing in the connection dialog", async ({ page }) => {
      await openApp(page);
      const dialog = await openConnection(page);
      await expectNoFindings(page, "built-in");

      await dialog.getByText("Remote", { exact: true }).click();
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dialog.getByText("Enter the server's address.")).toBeVisible();
      await expectNoFindings(page, "remote, with an error");
    });

    test("axe finds nothing in the settings", async ({ page }) => {
      await openApp(page);
      await page.getByRole("button", { name: "Settings", exact: true }).click();
      await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
      await expectNoFindings(page, "settings");
    });

    test("axe finds nothing while a run goes, when it has failed, and in its result", async ({
      page,
      endpoint,
      expectConsole,
    }) => {
      expectConsole(/Failed to load resource.* 401 /);
      await openApp(page);
      await connectRemote(page, endpoint);
      await addPictures(page, [kitchen]);
      await prompt(page).fill("a red hat");

      const release = endpoint.hold();
      await run(page);
      await showResults(page);
      await expect(results(page).getByRole("timer")).toBeVisible();
      await expectNoFindings(page, "running");

      endpoint.answerWith("wrongKey");
      release();
      await expect(results(page).getByText("did not accept the key")).toBeVisible();
      await expectNoFindings(page, "failed");

      endpoint.answerWith("pictures");
      await results(page).getByRole("button", { name: "Try again" }).click();
      const open = results(page).getByRole("button", { name: "Open a red hat" });
      await expect(open).toBeVisible();
      await open.hover();
      await expectNoFindings(page, "finished");

      await open.click();
      await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
      await expectNoFindings(page, "large view");
    });

    test("axe finds nothing in notices", async ({ page }) => {
      await openApp(page);
      await addPictures(page, [kitchen, garden]);
      await page.getByRole("button", { name: "Remove garden.png" }).click();
      await expect(page.getByRole("button", { name: "Restore" })).toBeVisible();
      await expectNoFindings(page, "a notice with Restore");

      await page.getByLabel("Add pictures", { exact: true }).setInputFiles([textFile()]);
      const notices = page.getByRole("region", { name: "Notifications" });
      await expect(notices.getByText(/notes\.txt is not a picture/)).toBeVisible();
      await expectNoFindings(page, "an error");
    });
  });
}

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

async function expectNoFindings(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const findings = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ html }) => html.slice(0, 160)),
  }));
  expect.soft(findings, where).toEqual([]);
}

async function expectOnce(page: Page, locators: readonly Locator[]): Promise<void> {
  await expect(page.getByRole("main")).toHaveCount(1);
  for (const locator of locators) await expect.soft(locator).toHaveCount(1);
}

/** On a phone they are a sheet. */
async function showResults(page: Page): Promise<void> {
  const closed = page.getByRole("button", { name: "Show results" });
  if (await closed.isVisible()) await closed.click();
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
