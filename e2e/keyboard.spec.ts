import type { Page } from "@playwright/test";
import { addPictures, connectRemote, coverage, openApp, prompt, stage } from "./support/app.ts";
import { decodeMask, expectPathWithin } from "./support/masks.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const kitchen = pngPicture({ name: "kitchen.png", width: 480, height: 320 });

test("the arrow keys lead the cursor, and Enter paints where it is", async ({ page, endpoint }) => {
  await openApp(page);
  await addPictures(page, [kitchen]);
  await connectRemote(page, endpoint);
  await prompt(page).fill("a red hat");
  const spoken = page.getByRole("status", { name: "Cursor", exact: true });
  await stage(page).focus();
  await press(page, "Shift+BracketRight", 2); // a hard brush

  await press(page, "Shift+ArrowLeft", 3);
  await press(page, "ArrowUp", 5);
  await expect(spoken).toHaveText("210, 155. Mask 0%");
  await page.keyboard.press("Enter");
  await expect(spoken).toHaveText(/^210, 155\. Mask 0\.4%$/);

  await press(page, "ArrowRight", 60);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(coverage(page)).toHaveText("0.4%");
  await page.keyboard.press("ControlOrMeta+Enter");

  await expect.poll(() => endpoint.received.length).toBe(1);
  const mask = decodeMask(endpoint.received[0]!.mask!.bytes);
  expectPathWithin(mask, [{ x: 210.5, y: 155.5 }], 14.5, 0.5);
});

test("the eraser takes away under the cursor, and Shift Enter draws a line", async ({
  page,
  endpoint,
}) => {
  await openApp(page);
  await addPictures(page, [kitchen]);
  await connectRemote(page, endpoint);
  await prompt(page).fill("a red hat");
  await stage(page).focus();
  await press(page, "Shift+BracketRight", 2);

  await page.keyboard.press("Enter");
  await press(page, "Shift+ArrowRight", 8);
  await page.keyboard.press("Shift+Enter");
  await press(page, "Shift+ArrowLeft", 4);
  await page.keyboard.press("e");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+Enter");

  await expect.poll(() => endpoint.received.length).toBe(1);
  const mask = decodeMask(endpoint.received[0]!.mask!.bytes);
  const along = [240, 262, 280, 298, 320].map((x) => mask.isEdit(x, 160));
  expect(along).toEqual([true, true, false, true, true]);
});

test("the canvas has a frame for who goes about by keys, and none where it is focused by itself", async ({
  page,
}) => {
  await openApp(page);
  await addPictures(page, [kitchen]);
  await expect(stage(page)).toBeFocused();
  await expect(stage(page)).toHaveCSS("outline-style", "none");

  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(stage(page)).toBeFocused();
  await expect(stage(page)).toHaveCSS("outline-style", "solid");

  await page.reload();
  await expect(stage(page)).toBeFocused();
  await expect(stage(page)).toHaveCSS("outline-style", "none");
  await page.keyboard.press("ArrowUp");
  await expect(stage(page)).toHaveCSS("outline-style", "solid");
});

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}
