import type { Size } from "#core/geometry/size.ts";
import type { TileContent } from "#core/mask/tiles/tileContent.ts";

/** Jobs of the worker that keeps a copy of every followed mask. */
export type MaskJobs = {
  /** Starts an empty copy, in place of an earlier one. */
  readonly open: (mask: { readonly sourceId: string; readonly size: Size }) => void;
  readonly write: (news: {
    readonly sourceId: string;
    readonly tiles: readonly TileContent[];
  }) => void;
  readonly close: (sourceId: string) => void;
  readonly encode: (sourceId: string) => Promise<Blob>;
  readonly pack: (sourceId: string) => Promise<Blob>;
  readonly unpack: (stored: {
    readonly packed: Blob;
    readonly size: Size;
  }) => Promise<Uint8Array<ArrayBuffer>>;
};
