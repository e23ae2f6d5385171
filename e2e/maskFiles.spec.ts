import type { Page } from "@playwright/test";
import {
  addPictures,
  connectRemote,
  coverage,
  openApp,
  paint,
  prompt,
  run,
  stage,
} from "./support/app.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { expectTray } from "./support/expectTray.ts";
import { decodeMask } from "./support/masks.ts";
import { damaged, pngPicture, type PictureFile } from "./support/pictures.ts";
import { settledCoverage } from "./support/settledCoverage.ts";
import { expect, test } from "./support/test.ts";
import { toTransfer } from "./support/transfer.ts";
import {
  blackAndWhite,
  doubled,
  isMasked,
  jpeg,
  maskSize as size,
  sentLike,
} from "./support/triangleMasks.ts";

const kitchen = pngPicture({ ...size, name: "kitchen.png" });
const garden = pngPicture({ ...size, name: "garden.png" });

test.beforeEach(async ({ page, endpoint }) => {
  await openApp(page);
  await connectRemote(page, endpoint);
  await addPictures(page, [kitchen]);
});

for (const file of [sentLike, blackAndWhite, jpeg]) {
  test(`the mask of ${file.name} is what the endpoint gets`, async ({ page, endpoint }) => {
    await paint(page, [{ x: 200, y: 100 }]);
    await loadMask(page, file);
    await expect(coverage(page)).toHaveText("23.3%");

    expect(await maskSent(page, endpoint)).toEqual([]);
  });
}

test("a mask of another size is fitted to the picture, and it is said", async ({
  page,
  endpoint,
}) => {
  await loadMask(page, doubled);
  const notice = "large.png is 960 × 640; it was fitted to the picture's 480 × 320.";
  await expect(page.getByText(notice, { exact: true })).toBeVisible();

  expect(await maskSent(page, endpoint)).toEqual([]);
});

test("loading is one step, and a loaded mask can be inverted", async ({ page }) => {
  await paint(page, [{ x: 0, y: 0 }]);
  const painted = await settledCoverage(page);
  await loadMask(page, sentLike);
  await expect(coverage(page)).toHaveText("23.3%");
  await page.getByRole("button", { name: "Invert mask" }).click();
  await expect(coverage(page)).toHaveText("76.7%");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(coverage(page)).toHaveText("23.3%");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(coverage(page)).toHaveText(painted);
});

test("a broken mask file is named, and everything stays", async ({ page }) => {
  await paint(page, [{ x: 0, y: 0 }]);
  const painted = await settledCoverage(page);

  await loadMask(page, damaged(blackAndWhite));

  await expect(page.getByText("grey.png could not be opened")).toBeVisible();
  await expect(coverage(page)).toHaveText(painted);
  await expectTray(page, ["kitchen.png, base picture"]);
});

test("a file that is dropped on the canvas becomes what is chosen for it", async ({ page }) => {
  await dropOnStage(page, [blackAndWhite]);
  await page.getByRole("menuitem", { name: "Mask", exact: true }).click();
  await expect(coverage(page)).toHaveText("23.3%");

  await dropOnStage(page, [garden]);
  const choices = page.getByRole("menuitem");
  await expect(choices).toHaveText(["Replace", "Reference"]);
  await expect(page.getByText("Drop to add")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(choices).toHaveCount(0);
  await expectTray(page, ["kitchen.png, base picture"]);

  await dropOnStage(page, [garden]);
  await page.getByRole("menuitem", { name: "Reference" }).click();
  await expectTray(page, ["kitchen.png, base picture", "garden.png, reference 2"]);

  await dropOnStage(page, [garden]);
  await expect(page.getByRole("menu", { name: "Use as" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Replace" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expectTray(page, ["garden.png, base picture", "garden.png, reference 2"]);
  await expect(page.getByText("kitchen.png was replaced as the base.")).toBeVisible();
});

test("a dropped mask of another size is fitted, which is said, and can be inverted", async ({
  page,
}) => {
  await dropOnStage(page, [doubled]);
  await page.getByRole("menuitem", { name: "Mask", exact: true }).click();
  const notice = "large.png is 960 × 640; it was fitted to the picture's 480 × 320.";
  await expect(page.getByText(notice, { exact: true })).toBeVisible();
  await expect(coverage(page)).toHaveText("23.7%");

  await page.getByRole("button", { name: "Invert mask" }).click();
  await expect(coverage(page)).toHaveText("76.3%");
});

test("the choice appears where the file was let go", async ({ page }) => {
  await dropOnStage(page, [sentLike]);
  const menu = (await page.getByRole("menu").boundingBox())!;
  const box = (await stage(page).boundingBox())!;
  expect(Math.abs(menu.x - (box.x + 200))).toBeLessThan(12);
  expect(Math.abs(menu.y - (box.y + 150))).toBeLessThan(12);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a mask is loaded from the further options", async ({ page }) => {
    await page.getByRole("button", { name: "More options" }).click();
    await loadMask(page, blackAndWhite);
    await page.keyboard.press("Escape");
    await expect(coverage(page)).toHaveText("23.3%");
  });
});

async function loadMask(page: Page, file: PictureFile): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Load mask", exact: true }).click();
  await (await chooser).setFiles([file]);
}

/** Lets files go at 200, 150 of the stage. */
async function dropOnStage(page: Page, files: readonly PictureFile[]): Promise<void> {
  const dataTransfer = await toTransfer(page, files);
  const box = (await stage(page).boundingBox())!;
  const at = { clientX: box.x + 200, clientY: box.y + 150 };
  for (const type of ["dragenter", "dragover", "drop"]) {
    await stage(page).dispatchEvent(type, { dataTransfer, ...at });
  }
}

/** Runs, and tells which pixels of the mask that was sent are more than a pixel off the triangle. */
async function maskSent(page: Page, endpoint: Endpoint): Promise<string[]> {
  await prompt(page).fill("a red hat");
  await run(page);
  await expect.poll(() => endpoint.received.length).toBe(1);
  const mask = decodeMask(endpoint.received[0]!.mask!.bytes);
  expect(mask).toMatchObject(size);
  const wrong: string[] = [];
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => isMasked(x + dx, y + dy)));
      if (!near.includes(mask.isEdit(x, y))) wrong.push(`${x},${y}`);
    }
  }
  return wrong;
}
