import type { Page } from "@playwright/test";
import { addPictures, coverage, openApp, prompt, stage } from "./support/app.ts";
import { expectTray } from "./support/expectTray.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";
import { copyPng } from "./support/transfer.ts";
import { blackAndWhite, doubled, maskSize, sentLike } from "./support/triangleMasks.ts";

const kitchen = pngPicture({ ...maskSize, name: "kitchen.png" });
const garden = pngPicture({ ...maskSize, name: "garden.png" });

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openApp(page);
  await addPictures(page, [kitchen]);
});

for (const { what, mask } of [
  { what: "transparent where it is to be edited", mask: sentLike },
  { what: "white where it is to be edited", mask: blackAndWhite },
]) {
  test(`a mask of the system's clipboard, ${what}, is pasted as the mask`, async ({ page }) => {
    await copyPng(page, mask);
    await stage(page).focus();
    await page.keyboard.press("ControlOrMeta+v");

    await page.getByRole("menuitem", { name: "Mask", exact: true }).click();

    await expect(coverage(page)).toHaveText("23.3%");
    await expectTray(page, ["kitchen.png, base picture"]);
  });
}

test("a pasted mask of another size is fitted, which is said, and can be inverted", async ({
  page,
}) => {
  await copyPng(page, doubled);
  await stage(page).focus();
  await page.keyboard.press("ControlOrMeta+v");
  await page.getByRole("menuitem", { name: "Mask", exact: true }).click();

  const notice = "image.png is 960 × 640; it was fitted to the picture's 480 × 320.";
  await expect(page.getByText(notice, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Invert mask" }).click();
  await expect(coverage(page)).toHaveText("76.3%");
});

test("where the stage has the focus, the choice is in its middle and goes by keys", async ({
  page,
}) => {
  await copyPng(page, garden);
  await page.getByRole("banner").hover();
  await stage(page).focus();
  await page.keyboard.press("ControlOrMeta+v");

  const menu = page.getByRole("menu", { name: "Use as" });
  await expect(menu).toBeFocused();
  const box = (await stage(page).boundingBox())!;
  await expectNear(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expectTray(page, ["kitchen.png, base picture", "image.png, reference 2"]);
});

test("where the pointer is over the stage, the choice is under it", async ({ page }) => {
  await copyPng(page, garden);
  const box = (await stage(page).boundingBox())!;
  await page.getByRole("button", { name: "Eraser" }).click();
  await page.mouse.move(box.x + 120, box.y + 90);
  await page.keyboard.press("ControlOrMeta+v");

  await expectNear(page, { x: box.x + 120, y: box.y + 90 });
  await page.getByRole("menuitem", { name: "Replace" }).click();
  await expectTray(page, ["image.png, base picture"]);
});

test("in the prompt a picture is pasted without being asked for, wherever the pointer is", async ({
  page,
}) => {
  await copyPng(page, blackAndWhite);
  await prompt(page).focus();
  await stage(page).hover();
  await page.keyboard.press("ControlOrMeta+v");

  await expectTray(page, ["kitchen.png, base picture", "image.png, reference 2"]);
  await expect(page.getByRole("menu")).toHaveCount(0);
});

/** Fails unless the choice begins there. */
async function expectNear(page: Page, { x, y }: { readonly x: number; readonly y: number }) {
  const menu = (await page.getByRole("menu").boundingBox())!;
  expect(Math.abs(menu.x - x)).toBeLessThan(12);
  expect(Math.abs(menu.y - y)).toBeLessThan(12);
}
