import { decode as decodePng } from "fast-png";
import { afterAll, describe, expect, test } from "vitest";
import { createPictureTools } from "./createPictureTools.ts";
import { createPixels } from "./createPixels.ts";

const pixels = createPixels();
afterAll(pixels.destroy);
const tools = createPictureTools(pixels);

/** A picture of 40 × 20 pixels with a red left half; the right half is left transparent. */
async function aPicture(type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(40, 20);
  const context = canvas.getContext("2d")!;
  context.fillStyle = "red";
  context.fillRect(0, 0, 20, 20);
  return canvas.convertToBlob({ type, quality: 1 });
}

/** The same as a JPEG that is to be turned by 90 degrees (EXIF orientation 6). */
async function aTurnedJpeg(): Promise<Blob> {
  const jpeg = await aPicture("image/jpeg");
  const tiff = "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
  const segment = `\xff\xe1\0\x22Exif\0\0${tiff}`;
  const exif = Uint8Array.from(segment, (letter) => letter.charCodeAt(0));
  return new Blob([jpeg.slice(0, 2), exif, jpeg.slice(2)], { type: "image/jpeg" });
}

async function alphaAt(picture: Blob, x: number, y: number): Promise<number | undefined> {
  const bitmap = await createImageBitmap(picture);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(x, y, 1, 1).data[3];
}

describe(createPictureTools, () => {
  test("turns any picture into a PNG, upright", async () => {
    const png = await tools.toPng(await aTurnedJpeg());

    const { width, height, data, channels } = decodePng(await png.arrayBuffer());
    expect({ type: png.type, width, height }).toEqual({ type: "image/png", width: 20, height: 40 });
    expect(data[0]).toBeGreaterThan(200);
    expect(data[(height - 1) * width * channels]).toBeLessThan(40);
  });

  test("leaves a PNG as it is", async () => {
    const png = await aPicture("image/png");

    const same = await tools.toPng(png);

    expect(new Uint8Array(await same.arrayBuffer())).toEqual(
      new Uint8Array(await png.arrayBuffer()),
    );
  });

  test("gives the upright picture, its size and its thumbnail", async () => {
    const jpeg = await aTurnedJpeg();

    const { thumbnail, size } = await tools.thumbnail(jpeg);
    const shown = await tools.decode(jpeg);
    const small = await tools.decode(thumbnail);

    expect(size).toEqual({ width: 20, height: 40 });
    expect([shown.width, shown.height]).toEqual([20, 40]);
    expect([small.width, small.height]).toEqual([20, 40]);
  });

  test("keeps what is transparent in a thumbnail transparent", async () => {
    const { thumbnail } = await tools.thumbnail(await aPicture("image/png"));

    expect(await alphaAt(thumbnail, 5, 10)).toBe(255);
    expect(await alphaAt(thumbnail, 35, 10)).toBe(0);
  });

  test("rejects what is no picture", async () => {
    const noise = new Blob(["noise"], { type: "image/jpeg" });

    await expect(tools.thumbnail(noise)).rejects.toThrow("decoded");
    await expect(tools.toPng(noise)).rejects.toThrow("decoded");
    await expect(tools.decode(noise)).rejects.toThrow("decoded");
  });
});
