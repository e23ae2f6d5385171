import type { Page } from "@playwright/test";
import { decode } from "fast-png";
import { turnedAvif } from "#testing/files/avifFiles.ts";
import type { Bytes } from "#testing/files/bytes.ts";
import { encodeBmp, encodeGif } from "#testing/files/encodeBitmaps.ts";
import { encodeFlatJpeg } from "#testing/files/encodeFlatJpeg.ts";
import { encodePlainPng } from "#testing/files/encodePlainPng.ts";
import {
  exifBlock,
  gpsBlock,
  withJpegExif,
  withPngExif,
  withWebpExif,
} from "#testing/files/exif.ts";
import { marker, onePixel, storedMarker } from "#testing/files/marker.ts";
import { addPictures, connectRemote, openApp, paint, prompt, results, run } from "./support/app.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { expectTray } from "./support/expectTray.ts";
import { decodeMask } from "./support/masks.ts";
import { webpPicture, type PictureFile } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const size = { width: 48, height: 32 };
const onItsSide = storedMarker(6);
const deepPng = encodePlainPng(storedMarker(8), { kind: "rgba", depth: 16 });
const cmyk = encodeFlatJpeg(onItsSide, { kind: "cmyk" });

/** The marker is red in the top left corner, which is 16 × 8 pixels. */
const converted: readonly (readonly [PictureFile, note: string])[] = [
  [file("still.gif", encodeGif(marker)), "Converted from GIF, sent as PNG"],
  [file("scan.bmp", encodeBmp(marker, { bits: 24 })), "Converted from BMP, sent as PNG"],
  [file("phone.avif", turnedAvif), "Converted from AVIF, sent as PNG"],
  [file("deep.png", withPngExif(deepPng, exifBlock(8))), "Turned upright, sent as PNG"],
  [
    file("print.jpg", withJpegExif(cmyk, exifBlock(6))),
    "Turned upright, sent as PNG, Converted from CMYK, sent as PNG",
  ],
];

test.beforeEach(({ page }) => openApp(page));

for (const [picture, note] of converted) {
  test(`${picture.name} is painted and sent as a PNG, upright and with its mask in place`, async ({
    page,
    endpoint,
  }) => {
    await connectRemote(page, endpoint);
    await addPictures(page, [picture]);
    await expectTray(page, [`${picture.name}, base picture, ${note}`]);
    await paintTopLeft(page);

    const { images, mask } = await send(page, endpoint);

    const stem = picture.name.replace(/\..*/, "");
    expect(images).toMatchObject([{ filename: `${stem}.png`, type: "image/png" }]);
    expect(colourAt(images[0]!.bytes, 4, 4)).toEqual("red");
    expect(colourAt(images[0]!.bytes, 40, 4)).toEqual("green");
    expect(colourAt(images[0]!.bytes, 4, 28)).toEqual("blue");
    expect(colourAt(images[0]!.bytes, 40, 28)).toEqual("white");
    expectTopLeft(mask!.bytes);
  });
}

test("a WebP that lies upside down is turned, which no browser does", async ({
  page,
  endpoint,
}) => {
  const { buffer } = webpPicture();
  const upsideDown = withWebpExif(Uint8Array.from(buffer), size, exifBlock(3));
  await connectRemote(page, endpoint);
  await addPictures(page, [file("vase.webp", upsideDown)]);
  await expectTray(page, ["vase.webp, base picture, Turned upright, sent as PNG"]);
  await paintTopLeft(page);

  const { images, mask } = await send(page, endpoint);

  const { width, height, data, channels } = decode(images[0]!.bytes);
  const at = (x: number, y: number) => (y * width + x) * channels;
  expect({ width, height }).toEqual(size);
  expect(data[at(40, 28)]! > data[at(40, 28) + 2]!, "orange at the bottom right").toBe(true);
  expect(data[at(4, 4)]! < data[at(4, 4) + 2]!, "blue at the top left").toBe(true);
  expectTopLeft(mask!.bytes);
});

test("a picture of one pixel is painted and sent as it came", async ({ page, endpoint }) => {
  const tiny = file("one.png", encodePlainPng(onePixel, { kind: "rgb", depth: 8 }));
  await connectRemote(page, endpoint);
  await addPictures(page, [tiny]);
  await paint(page, [{ x: 0, y: 0 }]);

  await prompt(page).fill("a red hat");
  await run(page);
  await expect(page.getByText("The mask covers everything.")).toBeVisible();
  await run(page);

  await expect.poll(() => endpoint.received.length).toBe(1);
  const { images, mask } = endpoint.received[0]!;
  expect(tiny.buffer.equals(images[0]!.bytes)).toBe(true);
  const { width, height, isEdit } = decodeMask(mask!.bytes);
  expect({ width, height }).toEqual({ width: 1, height: 1 });
  expect(isEdit(0, 0)).toBe(true);
});

test("a photo that tells where it was taken is sent without that, when it is wanted", async ({
  page,
  endpoint,
}) => {
  const plain = encodeFlatJpeg(marker, { kind: "colour" });
  await connectRemote(page, endpoint);
  await addPictures(page, [file("beach.jpg", withJpegExif(plain, gpsBlock()))]);
  await paintTopLeft(page);
  await expect(page.getByText("beach.jpg tells where it was taken")).toBeVisible();

  await page.getByRole("button", { name: "Remove it" }).click();
  await expectTray(page, ["beach.jpg, base picture, Location removed"]);
  const { images, mask } = await send(page, endpoint);

  expect(images).toMatchObject([{ filename: "beach.jpg", type: "image/jpeg" }]);
  expect(Buffer.from(plain).equals(images[0]!.bytes)).toBe(true);
  expectTopLeft(mask!.bytes);
});

function file(name: string, bytes: Bytes): PictureFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

/** The picture fills the stage, whatever its size is. */
async function paintTopLeft(page: Page): Promise<void> {
  await paint(page, [{ x: -150, y: -90 }]);
}

/** Runs the draft and returns what the endpoint got. */
async function send(page: Page, { received }: Endpoint) {
  await prompt(page).fill("a red hat");
  await run(page);
  await expect(results(page).getByRole("img", { name: "a red hat" })).toBeVisible();
  return received[0]!;
}

function expectTopLeft(mask: Uint8Array): void {
  const { width, height, isEdit } = decodeMask(mask);
  expect({ width, height }).toEqual(size);
  const painted: { readonly x: number; readonly y: number }[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (isEdit(x, y)) painted.push({ x, y });
  }
  expect(painted).not.toEqual([]);
  expect(painted.filter(({ x, y }) => x >= width / 2 || y >= height / 2)).toEqual([]);
}

function colourAt(png: Uint8Array, x: number, y: number): string {
  const { width, height, data, channels } = decode(png, { checkCrc: true });
  expect({ width, height }).toEqual(size);
  const at = (y * width + x) * channels;
  const [red, green, blue] = [...data.subarray(at, at + 3)].map((value) => value > 200);
  if (red && green && blue) return "white";
  return red ? "red" : green ? "green" : blue ? "blue" : "none of them";
}
