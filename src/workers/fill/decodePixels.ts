/** The pixels of a picture file, sRGB unless the options say otherwise, or null if the browser cannot read it. */
export async function decodePixels(
  file: Blob,
  options: ImageBitmapOptions,
): Promise<ImageData | null> {
  const bitmap = await createImageBitmap(file, options).catch(() => null);
  if (!bitmap) return null;

  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context?.getImageData(0, 0, width, height) ?? null;
}
