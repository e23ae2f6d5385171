import jpeg from "jpeg-js";

/** The best JPEG of RGBA pixels that fits into `limit` bytes. */
export function encodeJpeg(
  pixels: Uint8Array,
  size: { readonly width: number; readonly height: number },
  limit: number,
): { readonly bytes: Uint8Array; readonly quality: number } {
  for (let quality = 96; quality >= 40; quality--) {
    const bytes = jpeg.encode({ ...size, data: pixels }, quality).data;
    if (bytes.length <= limit) return { bytes, quality };
  }
  throw new Error(`No JPEG of ${size.width} × ${size.height} fits into ${limit} bytes.`);
}
