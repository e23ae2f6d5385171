/** A bitmap of the same shape with at most so many pixels; the given one is closed if it is not that already. */
export function scaleToFit(bitmap: ImageBitmap, pixels: number): ImageBitmap {
  const { width, height } = bitmap;
  const scale = Math.sqrt(pixels / (width * height));
  if (scale >= 1) return bitmap;

  const canvas = new OffscreenCanvas(
    Math.max(1, Math.floor(width * scale)),
    Math.max(1, Math.floor(height * scale)),
  );
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives a worker no canvas.");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.transferToImageBitmap();
}
