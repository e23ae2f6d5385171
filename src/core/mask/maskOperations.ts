import { boxOf } from "#core/geometry/size.ts";
import { changedBox, uniformValue } from "./tiles/comparePixels.ts";
import type { MaskBuffer } from "./createMaskBuffer.ts";
import type { MaskEdit } from "./maskEdit.ts";
import { swapMaskEdit, toMaskEdit } from "./maskEdit.ts";
import { copyBox, fillBox, tileBox, tilesIn, writeBox } from "./tiles/maskTiles.ts";
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

/** Puts another mask of the same size in its place. Null where both are the same. */
export function replaceMask(buffer: MaskBuffer, bytes: Uint8Array): MaskEdit | null {
  const { size } = buffer;
  if (bytes.length !== buffer.bytes.length) {
    throw new RangeError(`A mask of ${buffer.bytes.length} pixels cannot take ${bytes.length}.`);
  }
  const patches = tilesIn(boxOf(size), size).flatMap((tile) => {
    const whole = tileBox(tile, size);
    const next = copyBox(bytes, size.width, whole);
    const box = changedBox(buffer.bytes, size.width, next, whole, whole);
    if (!box) return [];
    const packed = packRuns(buffer.bytes, size.width, box);
    writeBox(buffer.bytes, size.width, whole, next);
    buffer.touch(box);
    return { box, packed };
  });
  return toMaskEdit(patches);
}
