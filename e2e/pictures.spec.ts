import type { Locator, Page } from "@playwright/test";
import { decode } from "fast-png";
import {
  addPictures,
  connectRemote,
  coverage,
  openApp,
  paint,
  prompt,
  results,
  run,
  stageIsReady,
  tray,
} from "./support/app.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { expectTray } from "./support/expectTray.ts";
import { decodeMask } from "./support/masks.ts";
import { jpegPicture, pngPicture, quarterColours, webpPicture } from "./support/pictures.ts";
import { settledCoverage } from "./support/settledCoverage.ts";
import { expect, test } from "./support/test.ts";
import { copyPng, drop, paste, toTransfer } from "./support/transfer.ts";

const size = { width: 480, height: 320 };
const kitchen = pngPicture({ ...size, name: "kitchen.png" });
const garden = jpegPicture({ ...size, name: "garden.jpg" });
const vase = webpPicture("vase.webp");
const stroke = [
  { x: -120, y: -40 },
  { x: 60, y: 30 },
];

test.beforeEach(({ page }) => openApp(page));

test("of the files that are chosen the first is the base, the others are references", async ({
  page,
}) => {
  const first = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a picture" }).click();
  await (await first).setFiles([kitchen, garden]);
  await expectTray(page, ["kitchen.png, base picture", "garden.jpg, reference 2"]);
  await expect(page.getByRole("banner")).toContainText("kitchen.png");
  await expect(page.getByRole("banner")).toContainText("480 × 320");

  const second = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add picture", exact: true }).click();
  await (await second).setFiles([vase]);
  await expectTray(page, [
    "kitchen.png, base picture",
    "garden.jpg, reference 2",
    "vase.webp, reference 3",
  ]);
});

test("files are dropped on the empty page and on the composer", async ({ page }) => {
  const empty = page.getByRole("heading", { name: "Drop a picture anywhere" });
  await drop(empty, await toTransfer(page, [kitchen, garden]));
  await expectTray(page, ["kitchen.png, base picture", "garden.jpg, reference 2"]);
  await expect(page.getByText("Drop to add")).toBeHidden();
  await stageIsReady(page);

  const more = await toTransfer(page, [vase]);
  await prompt(page).dispatchEvent("dragenter", { dataTransfer: more });
  await expect(page.getByText("Drop to add")).toBeVisible();
  await drop(prompt(page), more);
  await expectTray(page, [
    "kitchen.png, base picture",
    "garden.jpg, reference 2",
    "vase.webp, reference 3",
  ]);
});

test("pictures are pasted, also while the prompt is written", async ({ page }) => {
  await paste(page.locator("body"), await toTransfer(page, [kitchen]));
  await expectTray(page, ["kitchen.png, base picture"]);

  await prompt(page).fill("a blue vase");
  await paste(prompt(page), await toTransfer(page, [vase, garden]));
  await expectTray(page, [
    "kitchen.png, base picture",
    "vase.webp, reference 2",
    "garden.jpg, reference 3",
  ]);
  await expect(prompt(page)).toHaveValue("a blue vase");
});

test("a picture from the system's clipboard is pasted, and text goes into the prompt", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await copyPng(page, kitchen);
  await prompt(page).focus();
  await page.keyboard.press("ControlOrMeta+v");
  await expectTray(page, ["image.png, base picture"]);
  await expect(page.getByRole("banner")).toContainText("480 × 320");

  await page.evaluate(() => navigator.clipboard.writeText("a blue vase"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(prompt(page)).toHaveValue("a blue vase");
  await expectTray(page, ["image.png, base picture"]);
});

test("another picture is dragged to the front, and each keeps its mask", async ({ page }) => {
  await addPictures(page, [kitchen, garden, vase]);
  await paint(page, stroke);
  const painted = await settledCoverage(page);

  await dragOnto(chip(page, "garden.jpg"), chip(page, "kitchen.png"));
  await expectTray(page, [
    "garden.jpg, base picture",
    "kitchen.png, reference 2",
    "vase.webp, reference 3",
  ]);
  await expect(coverage(page)).toHaveText("0%");
  await expect(page.getByRole("banner")).toContainText("garden.jpg");

  await dragOnto(chip(page, "kitchen.png"), chip(page, "garden.jpg"));
  await expectTray(page, [
    "kitchen.png, base picture",
    "garden.jpg, reference 2",
    "vase.webp, reference 3",
  ]);
  await expect(coverage(page)).toHaveText(painted);
});

test("a removed picture is restored in its place, with its mask", async ({ page }) => {
  await addPictures(page, [kitchen, garden]);
  await paint(page, stroke);
  const painted = await settledCoverage(page);

  await page.getByRole("button", { name: "Remove kitchen.png" }).click();
  await expectTray(page, ["garden.jpg, base picture"]);
  await expect(page.getByText("kitchen.png was removed.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Restore" }).click();

  await expectTray(page, ["kitchen.png, base picture", "garden.jpg, reference 2"]);
  await expect(coverage(page)).toHaveText(painted);
  await expect(page.getByText("kitchen.png was removed.", { exact: true })).toBeHidden();
});

test("the stage's keys go on while a notice is shown", async ({ page }) => {
  await addPictures(page, [kitchen, garden]);
  await page.getByRole("button", { name: "Remove garden.jpg" }).click();
  await expect(page.getByRole("button", { name: "Restore" })).toBeVisible();

  await page.keyboard.press("e");

  const eraser = page.getByRole("button", { name: "Eraser" });
  await expect(eraser).toHaveAttribute("aria-pressed", "true");
});

test("New closes the pictures, and Restore brings all of them back", async ({ page }) => {
  await addPictures(page, [kitchen, garden]);
  await paint(page, stroke);
  const painted = await settledCoverage(page);

  await page.getByRole("button", { name: "New", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Drop a picture anywhere" })).toBeVisible();
  await expect(tray(page)).toBeHidden();
  await page.getByRole("button", { name: "Restore" }).click();

  await expectTray(page, ["kitchen.png, base picture", "garden.jpg, reference 2"]);
  await expect(coverage(page)).toHaveText(painted);
});

test("a photo that lies on its side is shown and sent upright, with its mask in place", async ({
  page,
  endpoint,
}) => {
  const photo = jpegPicture({ ...size, name: "phone.jpg", orientation: 6 });
  await connectRemote(page, endpoint);
  await addPictures(page, [photo]);
  await expectTray(page, ["phone.jpg, base picture, Turned upright, sent as PNG"]);
  await expect(page.getByRole("banner")).toContainText("480 × 320");

  await paint(page, [{ x: -150, y: -90 }]);
  const { images, mask } = await send(page, endpoint);

  expect(images).toMatchObject([{ filename: "phone.png", type: "image/png" }]);
  const sent = decode(images[0]!.bytes);
  expect(sent).toMatchObject(size);
  expectColour(sent, [120, 80], quarterColours.topLeft);
  expectColour(sent, [360, 80], quarterColours.topRight);
  expectColour(sent, [120, 240], quarterColours.bottomLeft);
  expectColour(sent, [360, 240], quarterColours.bottomRight);

  const { isEdit, width, height } = decodeMask(mask!.bytes);
  expect({ width, height }).toEqual(size);
  const painted = quartersOf(isEdit);
  expect(painted).toEqual(["topLeft"]);
});

test("pictures that are upright are sent as they came, named by what they are", async ({
  page,
  endpoint,
}) => {
  const upright = jpegPicture({ ...size, name: "upright.jpg", orientation: 1 });
  const disguised = { ...kitchen, name: "really a png.jpg", mimeType: "image/jpeg" };
  await connectRemote(page, endpoint);
  await addPictures(page, [upright, garden, disguised, vase]);

  const { images, mask } = await send(page, endpoint);

  expect(images.map(({ filename, type }) => [filename, type])).toEqual([
    ["upright.jpg", "image/jpeg"],
    ["garden.jpg", "image/jpeg"],
    ["really a png.png", "image/png"],
    ["vase.webp", "image/webp"],
  ]);
  for (const [at, { buffer }] of [upright, garden, disguised, vase].entries()) {
    expect(buffer.equals(images[at]!.bytes), `the bytes of picture ${at + 1}`).toBe(true);
  }
  expect(mask).toBeNull();
});

function chip(page: Page, name: string): Locator {
  return tray(page).getByRole("img", { name: `${name}, ` });
}

async function dragOnto(picture: Locator, target: Locator): Promise<void> {
  const from = (await picture.boundingBox())!;
  const to = (await target.boundingBox())!;
  const { mouse } = picture.page();
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await mouse.up();
}

/** Runs the draft and returns what the endpoint got. */
async function send(page: Page, { received }: Endpoint) {
  await prompt(page).fill("a blue vase");
  await run(page);
  await expect(results(page).getByRole("img", { name: "a blue vase" })).toBeVisible();
  return received[0]!;
}

function expectColour(
  { width, channels, data }: ReturnType<typeof decode>,
  [x, y]: readonly [number, number],
  colour: readonly number[],
): void {
  const at = (y * width + x) * channels;
  const distances = colour.map((value, channel) => Math.abs(value - data[at + channel]!));
  expect(Math.max(...distances), `the colour at ${x},${y}`).toBeLessThan(16);
}

/** Which quarters of the picture have a pixel that is to be repainted. */
function quartersOf(isEdit: (x: number, y: number) => boolean): string[] {
  const found = new Set<string>();
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const side = x < size.width / 2 ? "Left" : "Right";
      if (isEdit(x, y)) found.add(`${y < size.height / 2 ? "top" : "bottom"}${side}`);
    }
  }
  return [...found];
}
