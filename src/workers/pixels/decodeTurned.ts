import type { Size } from "#core/geometry/size.ts";
import { withoutOrientation } from "#core/source/header/readOrientation.ts";
import type { Orientation, PictureFormat } from "#core/source/sourceImage.ts";
import { decodeUpright } from "./pictures.ts";

/**
 * Decodes a file and turns it as its orientation says, or null if the browser cannot decode it.
 *
 * The browser is shown a file without an orientation, so that nothing is turned twice or by one browser only.
 */
export async function decodeTurned(
  bytes: Uint8Array<ArrayBuffer>,
  format: PictureFormat,
  orientation: Orientation,
): Promise<ImageBitmap | null> {
  if (orientation === 1) return decode(new Blob([bytes]));
  const bitmap = await decode(new Blob([withoutOrientation(bytes, format)]));
  if (!bitmap) return null;
  try {
    return turn(bitmap, orientation);
  } finally {
    bitmap.close();
  }
}

/** Null if the browser cannot. */
export async function decode(picture: Blob): Promise<ImageBitmap | null> {
  try {
    return await decodeUpright(picture);
  } catch {
    return null;
  }
}

function turn(bitmap: ImageBitmap, orientation: Orientation): ImageBitmap {
  const { width, height } = bitmap;
  const isOnItsSide = orientation >= 5;
  const canvas = new OffscreenCanvas(isOnItsSide ? height : width, isOnItsSide ? width : height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives a worker no canvas.");
  context.imageSmoothingEnabled = false;
  context.setTransform(...turns[orientation](bitmap));
  context.drawImage(bitmap, 0, 0);
  return canvas.transferToImageBitmap();
}

type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** From the pixels of the file to those a person sees. Source: EXIF 2.32, 4.6.4 A. */
const turns: Readonly<Record<Orientation, (size: Size) => Transform>> = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: ({ width }) => [-1, 0, 0, 1, width, 0],
  3: ({ width, height }) => [-1, 0, 0, -1, width, height],
  4: ({ height }) => [1, 0, 0, -1, 0, height],
  5: () => [0, 1, 1, 0, 0, 0],
  6: ({ height }) => [0, 1, -1, 0, height, 0],
  7: ({ width, height }) => [0, -1, -1, 0, height, width],
  8: ({ width }) => [0, -1, 1, 0, 0, width],
};
