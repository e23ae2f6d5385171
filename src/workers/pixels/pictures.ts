import { halfSize, type Size } from "#core/geometry/size.ts";
import type { PictureThumbnail } from "./protocol.ts";

const thumbnailSide = 320;
const lossyQuality = 0.85;
const sentQuality = 0.92;

const savedTypes = ["image/jpeg", "image/png", "image/webp"] as const;

/** Decodes a file as a person should see it. Rejects if the browser cannot. */
export function decodeUpright(picture: Blob): Promise<ImageBitmap> {
  return createImageBitmap(picture, { imageOrientation: "from-image" });
}

export function makeThumbnail(picture: Blob): Promise<PictureThumbnail> {
  return withBitmap(picture, toThumbnail);
}

/** A PNG file of the same picture; one that is a PNG already is given back. */
export async function toPng(picture: Blob): Promise<Blob> {
  if (picture.type === "image/png") return picture;
  return withBitmap(picture, (bitmap) => save(bitmap, bitmap, "image/png"));
}

/** A JPEG of the same picture; what shows through becomes white. */
export function toJpeg(picture: Blob): Promise<Blob> {
  return withBitmap(picture, (bitmap) => save(bitmap, bitmap, "image/jpeg", sentQuality));
}

/** The picture at half the size on both sides, in its own format. */
export function halve(picture: Blob): Promise<Blob> {
  const type = savedTypes.find((each) => each === picture.type) ?? "image/png";
  return withBitmap(picture, (bitmap) => save(bitmap, halfSize(bitmap), type, sentQuality));
}

async function withBitmap<T>(picture: Blob, use: (bitmap: ImageBitmap) => Promise<T>): Promise<T> {
  const bitmap = await decodeUpright(picture);
  try {
    return await use(bitmap);
  } finally {
    bitmap.close();
  }
}

/** Small enough for a tray or a card, at most as large as the picture; WebP, as it keeps transparency. */
export async function toThumbnail(bitmap: ImageBitmap): Promise<PictureThumbnail> {
  const size = { width: bitmap.width, height: bitmap.height };
  const scale = Math.min(1, thumbnailSide / Math.max(size.width, size.height));
  const small = {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
  return { size, thumbnail: await save(bitmap, small, "image/webp", lossyQuality) };
}

/** Draws a picture at a size and encodes it. JPEG knows no transparency: what shows through becomes white. */
export function save(
  bitmap: ImageBitmap,
  { width, height }: Size,
  type: (typeof savedTypes)[number],
  quality?: number,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives a worker no canvas.");

  if (type === "image/jpeg") {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas.convertToBlob({ type, ...(quality !== undefined && { quality }) });
}
