import { jpegSegments } from "./jpegSegments.ts";
import { viewOf } from "./taggedChunks.ts";

type JpegFrame = { readonly width: number; readonly height: number; readonly components: number };

/** What the frame header of a JPEG file says. Source: ITU-T T.81, B.2.2. */
export function readJpegFrame(bytes: Uint8Array): JpegFrame | null {
  for (const { marker, data } of jpegSegments(bytes)) {
    if (!isStartOfFrame(marker) || data.length < 6) continue;
    const view = viewOf(data);
    return { width: view.getUint16(3), height: view.getUint16(1), components: view.getUint8(5) };
  }
  return null;
}

/** SOF0 to SOF15 without the three of that range that mean something else: DHT, JPG and DAC. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
