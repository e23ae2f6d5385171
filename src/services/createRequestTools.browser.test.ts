import { decode } from "fast-png";
import { afterAll, describe, expect, test } from "vitest";
import { encodeMask } from "#core/mask/encodeMask.ts";
import { createPixels } from "./createPixels.ts";
import { createRequestTools } from "./createRequestTools.ts";

const pixels = createPixels();
afterAll(pixels.destroy);
const tools = createRequestTools(pixels);

/** 64 × 32: red on the left, nothing at all on the right. */
async function halfClear(type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(64, 32);
  const context = canvas.getContext("2d")!;
  context.fillStyle = "#f00";
  context.fillRect(0, 0, 32, 32);
  return canvas.convertToBlob({ type, quality: 1 });
}

/** The colours of a pixel in the middle of the left half, and of one in the middle of the right half. */
async function coloursOf(picture: Blob) {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  const at = (x: number) => [...context.getImageData(x, Math.floor(height / 2), 1, 1).data];
  return { width, height, left: at(Math.floor(width / 4)), right: at(Math.floor((width * 3) / 4)) };
}

describe(createRequestTools, () => {
  test.each(["image/png", "image/webp"])(
    "halves a picture of type %s, which it keeps",
    async (type) => {
      const halved = await tools.halve(await halfClear(type));

      expect(halved.type).toBe(type);
      const { width, height, left, right } = await coloursOf(halved);
      expect([width, height]).toEqual([32, 16]);
      expect(left[0]).toBeGreaterThan(240);
      expect([left[3], right[3]]).toEqual([255, 0]);
    },
  );

  test("saves a picture as JPEG of the same size, white where it was clear", async () => {
    const saved = await tools.toJpeg(await halfClear("image/png"));

    expect(saved.type).toBe("image/jpeg");
    const { width, height, left, right } = await coloursOf(saved);
    expect([width, height]).toEqual([64, 32]);
    expect(left[0]! - left[1]!).toBeGreaterThan(200);
    expect(Math.min(...right)).toBeGreaterThan(250);
  });

  test("scales a mask, and writes it as every mask that is sent", async () => {
    const size = { width: 8, height: 4 };
    const bytes = Uint8Array.from({ length: 32 }, (_, at) => (at % 8 < 4 ? 255 : 0));

    const scaled = await tools.scaleMask(await encodeMask({ size, bytes }), {
      width: 4,
      height: 2,
    });

    const { width, height, data, channels } = decode(new Uint8Array(await scaled.arrayBuffer()));
    expect({ width, height, channels }).toEqual({ width: 4, height: 2, channels: 4 });
    const edit = [255, 255, 255, 0];
    const keep = [0, 0, 0, 255];
    const row = [...edit, ...edit, ...keep, ...keep];
    expect([...data]).toEqual([...row, ...row]);
  });

  test("rejects for what is no picture", async () => {
    const text = new Blob(["no picture"], { type: "image/png" });

    await expect(tools.halve(text)).rejects.toThrow("decoded");
    await expect(tools.toJpeg(text)).rejects.toThrow("decoded");
    await expect(tools.scaleMask(text, { width: 1, height: 1 })).rejects.toThrow(
      "The mask is unsupported.",
    );
  });
});
