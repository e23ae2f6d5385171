import type { Box, Size } from "#core/geometry/size.ts";
import { boxOf, intersectBox, unionBox } from "#core/geometry/size.ts";
import type { PaintedPixels } from "./tiles/comparePixels.ts";
import { countPainted } from "./tiles/comparePixels.ts";
import { tileBox, tileGrid, tilesIn } from "./tiles/maskTiles.ts";

/** What stores and panels learn of a mask: never its bytes. */
export type MaskSummary = {
  readonly revision: number;
  /** The smallest box around the painted pixels (128 or more), pixel-exact. */
  readonly bounds: Box | null;
  /** Share of the pixels that are painted, 0 to 1. */
  readonly coverage: number;
};

/**
 * A mask while it is edited: one byte a picture pixel, row by row, 0 = keep … 255 = edit.
 *
 * The bytes are written in place by strokes and operations, which then `touch` what they wrote; everything that
 * shows, sends or stores a mask follows from there. Nothing reads a mask back from a canvas.
 */
export type MaskBuffer = {
  readonly size: Size;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Counts only the tiles that were touched since the last call. */
  readonly summary: () => MaskSummary;
  /** Says that bytes inside `box` were written: raises the revision and tells the subscribers. */
  readonly touch: (box: Box) => void;
  readonly subscribe: (listener: (box: Box) => void) => () => void;
};

const nothing: PaintedPixels = { count: 0, bounds: null };

/** Throws a RangeError where `bytes` does not hold one byte a pixel. Without bytes the mask is empty. */
export function createMaskBuffer(size: Size, bytes?: Uint8Array<ArrayBuffer>): MaskBuffer {
  const length = size.width * size.height;
  if (bytes && bytes.length !== length) {
    throw new RangeError(`A mask of ${length} pixels cannot have ${bytes.length} bytes.`);
  }

  const pixels = bytes ?? new Uint8Array(length);
  const { columns, rows } = tileGrid(size);
  const tiles: PaintedPixels[] = Array.from({ length: columns * rows }, () => nothing);
  const stale = new Set<number>(bytes ? tiles.keys() : []);
  const listeners = new Set<(box: Box) => void>();
  let revision = 0;
  let summary: MaskSummary | null = null;

  function recount(): MaskSummary {
    for (const tile of stale) tiles[tile] = countPainted(pixels, size.width, tileBox(tile, size));
    stale.clear();
    let count = 0;
    let bounds: Box | null = null;
    for (const tile of tiles) {
      if (tile.count === 0) continue;
      count += tile.count;
      bounds = unionBox(bounds, tile.bounds);
    }
    return { revision, bounds, coverage: length === 0 ? 0 : count / length };
  }

  return {
    size,
    bytes: pixels,
    summary: () => (summary ??= recount()),
    touch(box) {
      const written = intersectBox(box, boxOf(size));
      if (!written) return;
      for (const tile of tilesIn(written, size)) stale.add(tile);
      revision++;
      summary = null;
      for (const listener of listeners) listener(written);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
