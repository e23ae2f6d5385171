import type { Box, Size } from "#core/geometry/size.ts";
import { boxOf, intersectBox, unionBox } from "#core/geometry/size.ts";
import { viewOf } from "./tiles/comparePixels.ts";
import { tileBox, tilesIn, tileSize } from "./tiles/maskTiles.ts";

/** Coverage averaged over squares of 2ⁿ × 2ⁿ picture pixels; level 0 is the mask itself. */
export type MaskLevel = { readonly size: Size; readonly bytes: Uint8Array };

export type MaskPyramid = {
  readonly level: (n: number) => MaskLevel;
  readonly levels: number;
  /** Says that the mask was written inside `box`. */
  readonly invalidate: (box: Box) => void;
  readonly isStale: () => boolean;
  /** Averages again what was written, latest first, at most about this many mask pixels; returns what it covered. */
  readonly refresh: (pixelBudget: number) => Box | null;
};

/** Halvings that stay inside one tile, so that tiles are averaged apart from each other. */
const mostLevels = Math.log2(tileSize);

/** Smaller copies of a mask for showing it from afar, brought up to date where it was written and no faster than asked. */
export function createMaskPyramid(mask: MaskLevel): MaskPyramid {
  const chain: MaskLevel[] = [mask];
  const stale = new Map<number, Box>();

  for (let { size } = mask; chain.length <= mostLevels && Math.max(size.width, size.height) > 1;) {
    size = { width: Math.ceil(size.width / 2), height: Math.ceil(size.height / 2) };
    chain.push({ size, bytes: new Uint8Array(size.width * size.height) });
  }

  return {
    level: (n) => chain[Math.min(n, chain.length - 1)]!,
    levels: chain.length,
    invalidate(box) {
      const inside = intersectBox(box, boxOf(mask.size));
      if (!inside) return;
      for (const tile of tilesIn(inside, mask.size)) {
        const part = intersectBox(inside, tileBox(tile, mask.size));
        const whole = unionBox(stale.get(tile) ?? null, part);
        stale.delete(tile); // last in, first out
        if (whole) stale.set(tile, whole);
      }
    },
    isStale: () => stale.size > 0,
    refresh(pixelBudget) {
      let left = pixelBudget;
      let covered: Box | null = null;
      for (const [tile, box] of [...stale].toReversed()) {
        if (left <= 0) break;
        stale.delete(tile);
        averageUp(chain, box);
        covered = unionBox(covered, box);
        left -= (box.right - box.left) * (box.bottom - box.top);
      }
      return covered;
    },
  };
}

function averageUp(chain: readonly MaskLevel[], box: Box): void {
  let { left, top, right, bottom } = box;
  for (let n = 1; n < chain.length; n++) {
    [left, top] = [left >> 1, top >> 1];
    [right, bottom] = [(right + 1) >> 1, (bottom + 1) >> 1];
    halve(chain[n - 1]!, chain[n]!, { left, top, right, bottom });
  }
}

/** Averages 2 × 2 pixels of `from` into each of `box` of `to`; a missing row or column repeats the last one. */
function halve(from: MaskLevel, to: MaskLevel, box: Box): void {
  const { width, height } = from.size;
  const view = viewOf(from.bytes);
  for (let y = box.top; y < box.bottom; y++) {
    const upper = 2 * y * width;
    const lower = Math.min(2 * y + 1, height - 1) * width;
    const row = y * to.size.width;
    let x = box.left;
    for (; x + 2 <= box.right && 2 * x + 4 <= width; x += 2) {
      const pairs = addPairs(view, upper + 2 * x) + addPairs(view, lower + 2 * x);
      to.bytes[row + x] = ((pairs & 0xffff) + 2) >> 2;
      to.bytes[row + x + 1] = ((pairs >>> 16) + 2) >> 2;
    }
    for (; x < box.right; x++) {
      const [a, b] = [2 * x, Math.min(2 * x + 1, width - 1)];
      const above = from.bytes[upper + a]! + from.bytes[upper + b]!;
      const below = from.bytes[lower + a]! + from.bytes[lower + b]!;
      to.bytes[row + x] = (above + below + 2) >> 2;
    }
  }
}

/** The sums of the first two and of the next two pixels, in the lower and the upper half of a word. */
function addPairs(view: DataView, at: number): number {
  const four = view.getUint32(at, true);
  return (four & 0x00ff00ff) + ((four >>> 8) & 0x00ff00ff);
}
