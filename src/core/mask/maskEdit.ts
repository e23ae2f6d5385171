import type { Box } from "#core/geometry/size.ts";
import { intersectBox, unionBox } from "#core/geometry/size.ts";
import { changedBox } from "./tiles/comparePixels.ts";
import type { MaskBuffer } from "./createMaskBuffer.ts";
import { tileBox, tilesIn } from "./tiles/maskTiles.ts";
import { readTile, writeTile } from "./tiles/tileContent.ts";
import { packRuns, packUniform, unpackRuns } from "./tiles/tileRuns.ts";

/**
 * A change of a mask that can be taken back and made again: what the changed tiles held before, packed, or that the
 * whole mask was inverted, which is its own inverse.
 */
export type MaskEdit = {
  readonly box: Box;
  readonly sizeBytes: number;
} & (
  | { readonly kind: "tiles"; readonly tiles: readonly TilePatch[] }
  | { readonly kind: "inverted" }
);

/** Pixels of one tile, cropped to what changed. */
export type TilePatch = { readonly box: Box; readonly packed: Uint8Array<ArrayBuffer> };

export type MaskEditRecorder = {
  /** Keeps the tiles of `box` as they are; to be called before they are written. */
  readonly protect: (box: Box) => void;
  /** The change since the recorder began, or null where no pixel differs. */
  readonly commit: () => MaskEdit | null;
  /** Puts everything back as it was. */
  readonly revert: () => void;
};

/** A tile as it was: a copy, or the one value that all of it had. */
type SavedTile = {
  readonly tile: Box;
  readonly before: Uint8Array<ArrayBuffer> | number;
  written: Box;
};

/** What an edit weighs beside its packed pixels: objects and boxes. */
const patchOverheadBytes = 160;

/** Starts to record one undoable change. */
export function beginMaskEdit(buffer: MaskBuffer): MaskEditRecorder {
  const { size } = buffer;
  const saved = new Map<number, SavedTile>();

  return {
    protect(box) {
      for (const index of tilesIn(box, size)) {
        const known = saved.get(index);
        const tile = known?.tile ?? tileBox(index, size);
        const part = intersectBox(tile, box);
        if (!part) continue;
        if (known) known.written = unionBox(known.written, part)!;
        else saved.set(index, { tile, before: readTile(buffer, index).pixels, written: part });
      }
    },
    commit() {
      const patches = [...saved.values()].flatMap((each) => patchOf(buffer, each));
      saved.clear();
      return toMaskEdit(patches);
    },
    revert() {
      for (const [index, { tile, before }] of saved) {
        writeTile(buffer, { tile: index, pixels: before });
        buffer.touch(tile);
      }
      saved.clear();
    },
  };
}

/** The edit that brings back what these patches hold, or null where there is none. */
export function toMaskEdit(tiles: readonly TilePatch[]): MaskEdit | null {
  const box = tiles.reduce<Box | null>((all, tile) => unionBox(all, tile.box), null);
  if (!box) return null;
  const sizeBytes = tiles.reduce((sum, tile) => sum + tile.packed.length + patchOverheadBytes, 0);
  return { kind: "tiles", box, sizeBytes, tiles };
}

/** Applies an edit and returns its inverse: undo and redo are the same call. */
export function swapMaskEdit(buffer: MaskBuffer, edit: MaskEdit): MaskEdit {
  const { size, bytes } = buffer;
  if (edit.kind === "inverted") {
    invertBytes(bytes);
    buffer.touch(edit.box);
    return edit;
  }

  const tiles = edit.tiles.map(({ box, packed }) => {
    const before = packRuns(bytes, size.width, box);
    unpackRuns(packed, bytes, size.width, box);
    buffer.touch(box);
    return { box, packed: before };
  });
  return toMaskEdit(tiles) ?? edit;
}

/** Turns 0 into 255 and back, in place. */
function invertBytes(bytes: Uint8Array): void {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  for (let i = 0; i < words.length; i++) words[i] = ~words[i]!;
  for (let i = words.length * 4; i < bytes.length; i++) bytes[i] = ~bytes[i]!;
}

function patchOf({ size, bytes }: MaskBuffer, { tile, before, written }: SavedTile): TilePatch[] {
  const box = changedBox(bytes, size.width, before, tile, written);
  if (!box) return [];
  if (typeof before === "number") return [{ box, packed: packUniform(before, box) }];
  const inTile = {
    left: box.left - tile.left,
    top: box.top - tile.top,
    right: box.right - tile.left,
    bottom: box.bottom - tile.top,
  };
  return [{ box, packed: packRuns(before, tile.right - tile.left, inTile) }];
}
