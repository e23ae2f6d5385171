import { boxOf } from "#core/geometry/size.ts";
import { uniformValue } from "./tiles/comparePixels.ts";
import type { MaskBuffer } from "./createMaskBuffer.ts";
import type { MaskEdit } from "./maskEdit.ts";
import { swapMaskEdit, toMaskEdit } from "./maskEdit.ts";
import { fillBox, tileBox, tilesIn } from "./tiles/maskTiles.ts";
import { packRuns } from "./tiles/tileRuns.ts";

/** Keeps every pixel. Null where nothing was painted, not even softly. */
export function clearMask(buffer: MaskBuffer): MaskEdit | null {
  const { size, bytes } = buffer;
  const patches = tilesIn(boxOf(size), size).flatMap((tile) => {
    const box = tileBox(tile, size);
    if (uniformValue(bytes, size.width, box) === 0) return [];
    const packed = packRuns(bytes, size.width, box);
    fillBox(bytes, size.width, box, 0);
    buffer.touch(box);
    return { box, packed };
  });
  return toMaskEdit(patches);
}

/** Edits what was kept and keeps what was edited. Null only for a mask without pixels. */
export function invertMask(buffer: MaskBuffer): MaskEdit | null {
  if (buffer.bytes.length === 0) return null;
  return swapMaskEdit(buffer, { kind: "inverted", box: boxOf(buffer.size), sizeBytes: 64 });
}
