import type { Size } from "#core/geometry/size.ts";

export type PngHeader = { readonly size: Size; readonly hasAlpha: boolean };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const withAlpha = [4, 6];

/**
 * What a PNG file says about itself, or null if the bytes are none. Alpha is a channel of its own or a tRNS chunk.
 * Source: PNG specification, third edition, sections 5.2, 11.2.1 and 11.3.1.1.
 */
export function parsePngHeader(bytes: Uint8Array): PngHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte)) return null;
  if (typeAt(view, 8) !== "IHDR") return null;

  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  if (size.width === 0 || size.height === 0) return null;
  return { size, hasAlpha: withAlpha.includes(view.getUint8(25)) || hasTransparencyChunk(view) };
}

/** Walks the chunks before the first IDAT. */
function hasTransparencyChunk(view: DataView): boolean {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = typeAt(view, at);
    if (type === "tRNS") return true;
    if (type === "IDAT") return false;
  }
  return false;
}

function typeAt(view: DataView, chunk: number): string {
  return String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(chunk + offset)));
}
