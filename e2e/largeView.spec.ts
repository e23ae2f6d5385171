import type { Locator, Page } from "@playwright/test";
import { answered, answerOf, colours, expectNear, type Colour } from "./support/answers.ts";
import { finishRun, openWith } from "./support/finishedRuns.ts";
import { pngPicture, quarterColours } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const kitchen = pngPicture({ name: "kitchen.png", width: 480, height: 320 });

test.beforeEach(({ page, endpoint }) => openWith(page, endpoint, kitchen));

test("a result is looked at large: by buttons and wheel up to 400 %, at 100 %, fitted", async ({
  page,
}) => {
  await finishRun(page, "a red hat");
  await open(page, "a red hat");
  const view = page.getByRole("dialog", { name: "a red hat" });
  const large = view.getByRole("img", { name: "a red hat" });
  const shownWidth = async () => (await large.boundingBox())!.width;
  await expect(large).toBeVisible();
  const fitted = await shownWidth();

  await view.getByRole("button", { name: "100 %" }).click();
  await expect.poll(shownWidth).toBeCloseTo(480, 0);
  await view.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(shownWidth).toBeCloseTo(600, 0);
  await view.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(shownWidth).toBeCloseTo(480, 0);
  for (let i = 0; i < 8; i++) await view.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(shownWidth).toBeCloseTo(1920, 0);
  await expect(view.getByText("400%")).toBeVisible();

  await view.getByRole("button", { name: "Fit" }).click();
  await expect.poll(shownWidth).toBeCloseTo(fitted, 0);
  const before = (await large.boundingBox())!;
  const corner = { x: before.x + 40, y: before.y + 30 };
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.wheel(0, -300);
  await expect.poll(shownWidth).toBeGreaterThan(fitted * 1.5);
  const after = (await large.boundingBox())!;
  const growth = after.width / before.width;
  expect(corner.x - after.x, "the wheel zooms at the pointer").toBeCloseTo(40 * growth, 0);
  expect(corner.y - after.y).toBeCloseTo(30 * growth, 0);
});

test("the large view goes to the neighbours by buttons and by arrow keys", async ({
  page,
  endpoint,
}) => {
  endpoint.answerWith(answerOf(answered.red, answered.green));
  await finishRun(page, "two hats", "two hats, 1 of 2");
  endpoint.answerWith(answerOf(answered.blue));
  await finishRun(page, "a blue hat");
  await open(page, "a blue hat");
  const view = page.getByRole("dialog");
  const next = view.getByRole("button", { name: "Next picture" });
  const previous = view.getByRole("button", { name: "Previous picture" });
  await expect(view).toHaveAccessibleName("a blue hat");
  await expectShown(view, colours.blue);
  await expect(previous).toBeHidden();

  await next.click();
  await expect(view).toHaveAccessibleName("two hats");
  await expectShown(view, colours.red);
  await next.click();
  await expectShown(view, colours.green);
  await expect(next).toBeHidden();

  await page.keyboard.press("ArrowRight");
  await expectShown(view, colours.green);
  await page.keyboard.press("ArrowLeft");
  await expectShown(view, colours.red);
  await page.keyboard.press("ArrowLeft");
  await expectShown(view, colours.blue);
  await page.keyboard.press("ArrowRight");
  await expectShown(view, colours.red);
});

test("the large view shows the original while a button or O is held", async ({
  page,
  endpoint,
}) => {
  endpoint.answerWith(answerOf(answered.blue));
  await finishRun(page, "a blue hat");
  await open(page, "a blue hat");
  const view = page.getByRole("dialog");
  await expectShown(view, colours.blue);

  await view.getByRole("button", { name: "Hold for the original" }).hover();
  await page.mouse.down();
  await expectShown(view, quarterColours.topLeft);
  await page.mouse.up();
  await expectShown(view, colours.blue);

  await page.keyboard.down("o");
  await expectShown(view, quarterColours.topLeft);
  await page.keyboard.up("o");
  await expectShown(view, colours.blue);
});

test("the large view says what was asked and returned, and Escape gives the focus back", async ({
  page,
}) => {
  await finishRun(page, "a red hat");
  await open(page, "a red hat");
  const view = page.getByRole("dialog", { name: "a red hat" });

  await expect(view.getByRole("term")).toContainText(["Prompt", "Endpoint", "Model", "Pixels"]);
  await expect(view.getByRole("definition").filter({ hasText: "480 × 320" })).toBeVisible();
  await expect(view.getByRole("definition").filter({ hasText: "req_1" })).toBeVisible();
  await page.keyboard.press("Escape");

  await expect(view).toBeHidden();
  await expect(openButton(page, "a red hat")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(view).toBeVisible();
  await view.getByRole("button", { name: "Close" }).click();
  await expect(view).toBeHidden();
});

function openButton(page: Page, name: string): Locator {
  return page.getByRole("button", { name: `Open ${name}`, exact: true });
}

async function open(page: Page, name: string): Promise<void> {
  await openButton(page, name).click();
}

/** Fails unless the large view shows a picture with this colour in its top left quarter. */
async function expectShown(view: Locator, colour: Colour): Promise<void> {
  await expect(async () => {
    expectNear(await cornerOf(view.getByRole("img")), colour);
  }).toPass({ timeout: 5000 });
}

function cornerOf(image: Locator): Promise<number[]> {
  return image.evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    const context = new OffscreenCanvas(1, 1).getContext("2d")!;
    context.drawImage(element, -20, -20);
    return [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
  });
}
