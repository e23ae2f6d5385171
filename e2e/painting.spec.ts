import type { Locator, Page } from "@playwright/test";
import {
  addPictures,
  coverage,
  openApp,
  paint,
  prompt,
  stage,
  type StagePoint,
} from "./support/app.ts";
import { pngPicture } from "./support/pictures.ts";
import { settledCoverage } from "./support/settledCoverage.ts";
import { expect, test } from "./support/test.ts";

const picture = pngPicture({ name: "still life.png", width: 800, height: 600 });
const middle: StagePoint = { x: 0, y: 0 };
const stroke: readonly StagePoint[] = [
  { x: -150, y: -40 },
  { x: 0, y: 30 },
  { x: 150, y: -40 },
];

test.beforeEach(async ({ page }) => {
  await openApp(page);
  await addPictures(page, [picture]);
});

test("the brush is active at once, paints, and the eraser takes away", async ({ page }) => {
  await expect(tool(page, "Brush")).toHaveAttribute("aria-pressed", "true");
  await expect(coverage(page)).toHaveText("0%");

  await paint(page, stroke);
  await expect(coverage(page)).not.toHaveText("0%");

  await tool(page, "Eraser").click();
  await expect(tool(page, "Eraser")).toHaveAttribute("aria-pressed", "true");
  await expect(tool(page, "Brush")).toHaveAttribute("aria-pressed", "false");
  await growBrush(page);
  await paint(page, stroke);
  await expect(coverage(page)).toHaveText("0%");
});

test("what is painted is seen, and can be hidden", async ({ page }) => {
  const untouched = await look(page);

  await paint(page, stroke);
  await expect.poll(() => look(page)).not.toEqual(untouched);

  const eye = page.getByRole("button", { name: "Show mask" });
  await eye.click();
  await expect(eye).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => look(page)).toEqual(untouched);

  await page.keyboard.press("Backslash");
  await expect(eye).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => look(page)).not.toEqual(untouched);
});

test("the right button erases, whatever the tool", async ({ page }) => {
  await paint(page, [middle]);
  await expect(coverage(page)).not.toHaveText("0%");

  await growBrush(page);
  await eraseAt(page, middle);

  await expect(coverage(page)).toHaveText("0%");
  await expect(tool(page, "Brush")).toHaveAttribute("aria-pressed", "true");
});

test("keys choose the tool and the size of the brush", async ({ page }) => {
  const active = page.getByRole("toolbar", { name: "Tools" }).locator("[aria-pressed=true]");
  const keys = [
    ["e", "Eraser"],
    ["b", "Brush"],
    ["x", "Eraser"],
    ["x", "Brush"],
    ["h", "Hand"],
    ["b", "Brush"],
  ] as const;
  for (const [key, name] of keys) {
    await page.keyboard.press(key);
    await expect(active, `after ${key}`).toHaveAccessibleName(name);
  }

  const before = await brushSize(page);
  await page.keyboard.press("BracketRight");
  await expect.poll(() => brushSize(page)).toBeGreaterThan(before);
  await page.keyboard.press("BracketLeft");
  await page.keyboard.press("BracketLeft");
  await expect.poll(() => brushSize(page)).toBeLessThan(before);
});

test("the slider sets the size of the brush, and a larger one paints more", async ({ page }) => {
  await paint(page, [middle]);
  const small = parseFloat(await settledCoverage(page));
  await page.getByRole("button", { name: "Undo" }).click();

  await page.getByRole("slider", { name: "Brush size" }).focus();
  await page.keyboard.press("End");
  await expect.poll(() => brushSize(page)).toBe(400);
  await paint(page, [middle]);

  expect(parseFloat(await settledCoverage(page))).toBeGreaterThan(4 * small);
});

test("strokes, clearing and inverting are undone and redone by buttons and by keys", async ({
  page,
}) => {
  const undo = page.getByRole("button", { name: "Undo" });
  const redo = page.getByRole("button", { name: "Redo" });
  await expect(undo).toBeDisabled();
  await expect(redo).toBeDisabled();

  await paint(page, stroke);
  const painted = await settledCoverage(page);
  await page.getByRole("button", { name: "Invert mask" }).click();
  const inverted = await settledCoverage(page);
  expect(parseFloat(painted) + parseFloat(inverted)).toBeCloseTo(100, 0);
  await page.getByRole("button", { name: "Clear mask" }).click();
  await expect(coverage(page)).toHaveText("0%");

  await undo.click();
  await expect(coverage(page)).toHaveText(inverted);
  await undo.click();
  await expect(coverage(page)).toHaveText(painted);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(coverage(page)).toHaveText("0%");
  await expect(undo).toBeDisabled();

  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(coverage(page)).toHaveText(painted);
  await page.keyboard.press("Control+y");
  await expect(coverage(page)).toHaveText(inverted);
  await redo.click();
  await expect(coverage(page)).toHaveText("0%");
  await expect(redo).toBeDisabled();
});

test("whole-mask keys act with the stage focused only", async ({ page }) => {
  await paint(page, stroke);
  const painted = await settledCoverage(page);

  await tool(page, "Brush").focus();
  await page.keyboard.press("Delete");
  await page.keyboard.press("ControlOrMeta+d");
  await expect(coverage(page)).toHaveText(painted);

  await stage(page).focus();
  await page.keyboard.press("Delete");
  await expect(coverage(page)).toHaveText("0%");
  await page.keyboard.press("ControlOrMeta+Shift+i");
  await expect(coverage(page)).toHaveText("100%");
  await page.keyboard.press("ControlOrMeta+d");
  await expect(coverage(page)).toHaveText("0%");
});

test("no key of the stage acts while the prompt is written", async ({ page }) => {
  await paint(page, stroke);
  const painted = await settledCoverage(page);
  const size = await brushSize(page);

  await prompt(page).click();
  await page.keyboard.type("hex [b]\\ e ");
  await page.keyboard.press("Delete");
  await page.keyboard.press("ControlOrMeta+Shift+i");
  await page.keyboard.press("Escape");

  await expect(prompt(page)).toHaveValue("hex [b]\\ e ");
  await expect(tool(page, "Brush")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "Show mask" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(coverage(page)).toHaveText(painted);
  expect(await brushSize(page)).toBe(size);

  await page.keyboard.press("ControlOrMeta+z");
  await expect(coverage(page)).toHaveText(painted);
});

test("Escape drops the stroke in progress", async ({ page }) => {
  const from = await onPage(page, stroke[0]!);
  const to = await onPage(page, stroke[2]!);

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(coverage(page)).not.toHaveText("0%");
  await page.keyboard.press("Escape");
  await expect(coverage(page)).toHaveText("0%");
  await page.mouse.move(from.x, from.y + 60, { steps: 4 });
  await page.mouse.up();

  await expect(coverage(page)).toHaveText("0%");
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("the wheel zooms at the pointer, buttons and keys go back to Fit and 100 %", async ({
  page,
}) => {
  const corner = { x: -180, y: -120 };
  await paint(page, [corner]);
  const fitted = await zoom(page).innerText();

  await page.mouse.wheel(0, -600);
  await expect(zoom(page)).not.toHaveText(fitted);
  await growBrush(page);
  await eraseAt(page, corner);
  await expect(coverage(page), "the same place is still under the pointer").toHaveText("0%");

  await page.getByRole("button", { name: "100 %" }).click();
  await expect(zoom(page)).toHaveText("100%");
  await page.getByRole("button", { name: "Fit" }).click();
  await expect(zoom(page)).toHaveText(fitted);

  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(async () => parseFloat(await zoom(page).innerText())).toBeGreaterThan(100);
  await stage(page).focus();
  await page.keyboard.press("ControlOrMeta+0");
  await expect(zoom(page)).toHaveText(fitted);
  await page.keyboard.press("ControlOrMeta+1");
  await expect(zoom(page)).toHaveText("100%");
});

const hands = [
  {
    name: "held Space",
    take: (page: Page) => page.keyboard.down("Space"),
    leave: (page: Page) => page.keyboard.up("Space"),
  },
  {
    name: "the hand tool",
    take: (page: Page) => tool(page, "Hand").click(),
    leave: (page: Page) => tool(page, "Brush").click(),
  },
];

for (const { name, take, leave } of hands) {
  test(`${name} moves the picture and paints nothing`, async ({ page }) => {
    const start = { x: -100, y: -60 };
    const by = { x: 70, y: 40 };
    await paint(page, [start]);
    const dab = await settledCoverage(page);

    await take(page);
    await paint(page, [middle, by]);
    await leave(page);
    expect(await settledCoverage(page)).toBe(dab);

    await growBrush(page);
    await eraseAt(page, { x: start.x + by.x, y: start.y + by.y });
    await expect(coverage(page), "the dab went along with the picture").toHaveText("0%");
  });
}

test("a stroke changes nothing of the page but the stage and the coverage", async ({ page }) => {
  const from = await onPage(page, { x: -300, y: 0 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y);
  await expect(coverage(page)).not.toHaveText("0%");

  await page.evaluate(() => {
    const changed: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement!;
        if (element.closest("output[aria-label=Mask], canvas, canvas ~ div")) continue;
        changed.push(element.outerHTML.slice(0, 200));
      }
    });
    watch.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(window, { changed });
  });
  await page.mouse.move(from.x + 600, from.y + 100, { steps: 40 });
  const changed = await page.evaluate(() => (window as { changed?: string[] }).changed);
  await page.mouse.up();

  expect(changed).toEqual([]);
});

function tool(page: Page, name: string): Locator {
  return page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name, exact: true });
}

/** In picture pixels. */
async function brushSize(page: Page): Promise<number> {
  const slider = page.getByRole("slider", { name: "Brush size" });
  return parseFloat((await slider.getAttribute("aria-valuetext")) ?? "");
}

/** Until it covers what the brush before painted, whatever rounding does at the edge. */
async function growBrush(page: Page): Promise<void> {
  const before = await brushSize(page);
  for (let i = 0; i < 3; i++) await page.keyboard.press("BracketRight");
  await expect.poll(() => brushSize(page)).toBeGreaterThan(before * 1.2);
}

async function eraseAt(page: Page, point: StagePoint): Promise<void> {
  const { x, y } = await onPage(page, point);
  await page.mouse.click(x, y, { button: "right" });
}

async function onPage(page: Page, { x, y }: StagePoint): Promise<StagePoint> {
  const box = (await stage(page).boundingBox())!;
  return { x: box.x + box.width / 2 + x, y: box.y + box.height / 2 + y };
}

/** The number between the zoom buttons. */
function zoom(page: Page): Locator {
  const bar = page.getByRole("button", { name: "Zoom out" }).locator("..");
  return bar.getByRole("status");
}

/** The stage as it looks, without the pointer on it. */
async function look(page: Page): Promise<string> {
  await page.mouse.move(0, 0);
  await stage(page).blur(); // without the ring of the focus
  return (await stage(page).screenshot()).toString("base64");
}
