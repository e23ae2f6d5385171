import { truncate, writeFile } from "node:fs/promises";
import { deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { decode } from "fast-png";
import { big, join } from "#testing/files/bytes.ts";
import { pngChunk } from "#testing/files/encodePlainPng.ts";
import { addPictures, coverage, openApp, paint, stage, stageIsReady } from "./support/app.ts";
import { expectTray } from "./support/expectTray.ts";
import { pngPicture, type PictureFile } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

/** 102.4 million pixels, the left half white and the right half black: small as a file, 410 MB when it is opened. */
const map = halfWhitePng({ width: 12_800, height: 8000, name: "map.png" });
const kitchen = pngPicture({ name: "kitchen.png", width: 480, height: 320 });
const garden = pngPicture({ name: "garden.png", width: 480, height: 320 });

test.beforeEach(({ page }) => openApp(page));

test("a picture of more than 100 megapixels is opened scaled down, when it is wanted", async ({
  page,
}) => {
  test.slow();
  await choose(page, map);
  await expect(notice(page)).toBeVisible();
  await expectTray(page, []);

  await page.getByRole("button", { name: "Scale down" }).click();

  await expect(page.getByRole("banner")).toContainText("12649 × 7905", { timeout: 60_000 });
  await expectTray(page, ["map.png, base picture, Scaled down, sent as PNG"]);
  await expect(notice(page)).toBeHidden();
  await stageIsReady(page);
  expect(await brightness(page)).toEqual(["white", "black"]);

  await paint(page, [
    { x: -100, y: 0 },
    { x: 100, y: 0 },
  ]);
  await expect(coverage(page)).not.toHaveText("0%");
});

test("a file of more than 200 MB is opened, with its pixels where those are not too many", async ({
  page,
}, testInfo) => {
  test.slow();
  const scan = testInfo.outputPath("scan.bmp");
  await writeBlackBmp(scan, 8400);
  await page.getByLabel("Add pictures", { exact: true }).setInputFiles(scan);
  await expect(page.getByText("scan.bmp is larger than 200 MB.")).toBeVisible();

  await page.getByRole("button", { name: "Scale down" }).click();

  const banner = page.getByRole("banner");
  await expect(banner).toContainText("8400 × 8400", { timeout: 60_000 });
  await expectTray(page, ["scan.bmp, base picture, Converted from BMP, sent as PNG"]);
});

test("who closes the offer keeps everything as it was", async ({ page }) => {
  await addPictures(page, [kitchen]);
  await choose(page, map);
  await expect(notice(page)).toBeVisible();

  await page.getByRole("region", { name: "Notifications" }).getByLabel("Close").click();

  await expect(notice(page)).toBeHidden();
  await addPictures(page, [garden]); // pictures are opened one after the other: the map would come before it
  await expectTray(page, ["kitchen.png, base picture", "garden.png, reference 2"]);
});

async function choose(page: Page, file: PictureFile): Promise<void> {
  await page.getByLabel("Add pictures", { exact: true }).setInputFiles([file]);
}

function notice(page: Page) {
  return page.getByText("map.png has more than 100 million pixels. Scale it down first.");
}

/** What the stage shows left and right of its middle. */
async function brightness(page: Page): Promise<string[]> {
  const { width, height } = (await stage(page).boundingBox())!;
  const png = await stage(page).screenshot();
  const picture = decode(png);
  return [-60, 60].map((x) => {
    const at = (Math.round(height / 2) * width + Math.round(width / 2) + x) * picture.channels;
    return picture.data[at]! > 200 ? "white" : picture.data[at]! < 50 ? "black" : "grey";
  });
}

/** A square of 24 bits a pixel, as scanners write it. Its zeros need no room on the disk. */
async function writeBlackBmp(path: string, side: number): Promise<void> {
  const head = Buffer.alloc(54);
  const sizeBytes = head.length + side * side * 3;
  head.write("BM", "latin1");
  head.writeUInt32LE(sizeBytes, 2);
  head.writeUInt32LE(head.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(side, 18);
  head.writeInt32LE(side, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  await writeFile(path, head);
  await truncate(path, sizeBytes);
}

/** One bit a pixel. */
function halfWhitePng({
  width,
  height,
  name,
}: {
  readonly width: number;
  readonly height: number;
  readonly name: string;
}): PictureFile {
  const row = Buffer.alloc(1 + width / 8).fill(0xff, 1, 1 + width / 16);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const png = join(
    "\x89PNG\r\n\x1a\n",
    pngChunk("IHDR", join(big(width, 4), big(height, 4), [1, 0, 0, 0, 0])),
    pngChunk("IDAT", Uint8Array.from(deflateSync(rows))),
    pngChunk("IEND", join()),
  );
  return { name, mimeType: "image/png", buffer: Buffer.from(png) };
}
