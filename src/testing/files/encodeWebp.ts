import type { Bytes } from "./bytes.ts";
import { markerColours, type Raster } from "./marker.ts";

/** Lossless, by the browser: there is no small encoder for it. */
export async function encodeWebp({ width, height, at }: Raster): Promise<Bytes> {
  const canvas = new OffscreenCanvas(width, height);
  const pixels = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    pixels.data.set(markerColours[at(i % width, Math.floor(i / width))]!, i * 4);
  }
  canvas.getContext("2d")!.putImageData(pixels, 0, 0);
  const file = await canvas.convertToBlob({ type: "image/webp", quality: 1 });
  return new Uint8Array(await file.arrayBuffer());
}
