import type { Size } from "#core/geometry/size.ts";
import type { ConvertedFormat, PictureFormat } from "#core/source/sourceImage.ts";
import { readAvifSize } from "./readAvifSize.ts";
import { readBmpSize, readGifSize, readIcoSize } from "./readBitmapSize.ts";
import { readJpegFrame } from "./readJpegFrame.ts";
import { readJxlSize } from "./readJxlSize.ts";
import { pngChunks, viewOf, webpChunks } from "./taggedChunks.ts";

/** The size in a file's header, before it is turned upright; null if it cannot be found or is empty. */
export function readPictureSize(
  bytes: Uint8Array,
  format: PictureFormat | ConvertedFormat,
): Size | null {
  const size = readers[format](bytes);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

const readers: Readonly<
  Record<PictureFormat | ConvertedFormat, (bytes: Uint8Array) => Size | null>
> = {
  jpeg(bytes) {
    const frame = readJpegFrame(bytes);
    return frame && { width: frame.width, height: frame.height };
  },
  png: readPngSize,
  webp: readWebpSize,
  avif: readAvifSize,
  bmp: readBmpSize,
  gif: readGifSize,
  ico: readIcoSize,
  jxl: readJxlSize,
};

function readPngSize(bytes: Uint8Array): Size | null {
  const [header] = pngChunks(bytes);
  if (header?.tag !== "IHDR" || header.data.length < 8) return null;
  const view = viewOf(header.data);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

/** Source: RFC 9649, section 2.7 (VP8X) and 3.4 (VP8L); RFC 6386, section 9.1 (VP8). */
function readWebpSize(bytes: Uint8Array): Size | null {
  const [chunk] = webpChunks(bytes);
  if (!chunk || chunk.data.length < (chunk.tag === "VP8L" ? 5 : 10)) return null;
  const view = viewOf(chunk.data);
  switch (chunk.tag) {
    case "VP8X":
      return {
        width: (view.getUint32(4, true) & 0xffffff) + 1,
        height: (view.getUint32(6, true) >>> 8) + 1,
      };
    case "VP8L": {
      const bits = view.getUint32(1, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
    default:
      return null;
  }
}
