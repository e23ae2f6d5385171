import type { Page } from "@playwright/test";
import { convertIndexedToRgb, decode as decodePng, type DecodedPng } from "fast-png";
import { decode as decodeJpeg } from "jpeg-js";
import type { Pixels } from "#testing/files/wrongPixels.ts";
import { sniffPicture } from "./endpoint/sniffPicture.ts";

/** A picture that was sent, as a server sees it that heeds no orientation; only for WebP the browser must help. */
export async function decodePicture(bytes: Uint8Array, page: Page): Promise<Pixels> {
  switch (sniffPicture(bytes)?.type) {
    case "image/png":
      return toRgba(decodePng(bytes, { checkCrc: true }));
    case "image/jpeg":
      return decodeJpeg(bytes, { useTArray: true });
    case "image/webp":
      return page.evaluate(decodeInPage, Buffer.from(bytes).toString("base64"));
    case undefined:
      throw new Error("Neither PNG nor JPEG nor WebP");
  }
}

function toRgba(png: DecodedPng): Pixels {
  const { width, height } = png;
  const { samples, channels } = samplesOf(png);
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    const [first = 0, second = 0, third = 0, fourth = 255] = samples.slice(i * channels);
    const isGrey = channels <= 2;
    data.set([first, isGrey ? first : second, isGrey ? first : third], i * 4);
    if (channels % 2 === 0) data[i * 4 + 3] = isGrey ? second : fourth;
  }
  return { width, height, data };
}

/** A channel a sample, 0 to 255. */
function samplesOf(png: DecodedPng): { samples: Uint8Array; channels: number } {
  const { width, depth, channels, palette } = png;
  if (palette) return { samples: convertIndexedToRgb(png), channels: palette[0]!.length };
  if (depth === 16) return { samples: Uint8Array.from(png.data, (value) => value >> 8), channels };
  if (depth === 8) return { samples: Uint8Array.from(png.data), channels };

  const perByte = 8 / depth;
  const rowBytes = Math.ceil(width / perByte);
  const samples = Uint8Array.from({ length: width * png.height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const byte = png.data[y * rowBytes + Math.floor(x / perByte)]!;
    const value = (byte >> (8 - depth * ((x % perByte) + 1))) & (2 ** depth - 1);
    return (value * 255) / (2 ** depth - 1);
  });
  return { samples, channels };
}

async function decodeInPage(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: "none" });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  return { width, height, data: [...context.getImageData(0, 0, width, height).data] };
}
