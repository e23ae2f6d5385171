import type { Size } from "#core/geometry/size.ts";
import { isoBoxes, viewOf } from "./taggedChunks.ts";

/**
 * The largest of the sizes in its item properties: the whole picture, not a tile of it or its thumbnail.
 * Source: ISO/IEC 23008-12, section 6.5.3 (ispe).
 */
export function readAvifSize(bytes: Uint8Array): Size | null {
  const meta = boxIn(bytes, "meta");
  const properties = meta && boxIn(meta.subarray(4), "iprp");
  const container = properties && boxIn(properties, "ipco");
  if (!container) return null;

  let largest: Size | null = null;
  for (const { tag, data } of isoBoxes(container)) {
    if (tag !== "ispe" || data.length < 12) continue;
    const size = { width: viewOf(data).getUint32(4), height: viewOf(data).getUint32(8) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function boxIn(bytes: Uint8Array, wanted: string): Uint8Array | null {
  for (const { tag, data } of isoBoxes(bytes)) if (tag === wanted) return data;
  return null;
}
