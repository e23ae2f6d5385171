import type { Size } from "#core/geometry/size.ts";
import type { PictureFormat } from "#core/source/sourceImage.ts";
import { jpegSegments } from "./jpegSegments.ts";
import { pngChunks, viewOf, webpChunks } from "./taggedChunks.ts";

/** The size in a file's header, before it is turned upright; null if it cannot be found or is empty. */
export function readPictureSize(bytes: Uint8Array, format: PictureFormat): Size | null {
  const size = readers[format](bytes);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

const readers: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Size | null>> = {
  jpeg: readJpegSize,
  png: readPngSize,
  webp: readWebpSize,
};

function readPngSize(bytes: Uint8Array): Size | null {
  const [header] = pngChunks(bytes);
  if (header?.tag !== "IHDR" || header.data.length < 8) return null;
  const view = viewOf(header.data);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

function readJpegSize(bytes: Uint8Array): Size | null {
  for (const { marker, data } of jpegSegments(bytes)) {
    if (!isStartOfFrame(marker) || data.length < 5) continue;
    const view = viewOf(data);
    return { width: view.getUint16(3), height: view.getUint16(1) };
  }
  return null;
}

/** SOF0 to SOF15 without the three of that range that mean something else: DHT, JPG and DAC. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
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
