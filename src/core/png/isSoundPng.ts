import { pngChunks, viewOf } from "#core/source/header/taggedChunks.ts";
import { updateCrc } from "./updateCrc.ts";

/** Whether every chunk is as its checksum says, up to the one that ends the file: browsers show some files without. */
export function isSoundPng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (const { tag, data } of pngChunks(bytes)) {
    const start = data.byteOffset - bytes.byteOffset;
    const end = start + data.length;
    if (view.getUint32(end) !== ~updateCrc(-1, bytes.subarray(start - 4, end)) >>> 0) return false;
    if (tag === "IEND") return true;
  }
  return false;
}
