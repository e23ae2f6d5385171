import type { Size } from "#core/geometry/size.ts";
import { viewOf } from "./taggedChunks.ts";

/** The size of the canvas its frames are drawn on. Source: GIF89a specification, section 18. */
export function readGifSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 10) return null;
  const view = viewOf(bytes);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Either header: OS/2's has 16 bit sizes; Windows' has 32 bit and a negative height where the top row is first. */
export function readBmpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 26) return null;
  const view = viewOf(bytes);
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/** The largest of its pictures, which is the one that browsers show; 0 stands for 256. */
export function readIcoSize(bytes: Uint8Array): Size | null {
  let largest: Size | null = null;
  const count = bytes.length < 6 ? 0 : viewOf(bytes).getUint16(4, true);
  for (let at = 6; at < 6 + count * 16 && at + 16 <= bytes.length; at += 16) {
    const size = { width: bytes[at]! || 256, height: bytes[at + 1]! || 256 };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
