import type { Size } from "#core/geometry/size.ts";
import type { MaskBuffer } from "./createMaskBuffer.ts";

/**
 * A second copy of each followed mask in a worker, kept up to date tile by tile, so that sending and storing a mask
 * never copies or scans all of it on the main thread.
 *
 * Each answer is the mask as it was at the call, with the revision it had.
 */
export type MaskMirror = {
  /** Follows a mask until the returned function is called. A source that is followed again starts afresh. */
  readonly follow: (sourceId: string, buffer: MaskBuffer) => () => void;
  /** The mask file. Made ahead when painting pauses, and kept until the mask changes. */
  readonly encode: (sourceId: string) => Promise<EncodedMask>;
  readonly pack: (sourceId: string) => Promise<PackedMask>;
  /** Throws where the bytes are damaged or do not fit the size. */
  readonly unpack: (packed: Blob, size: Size) => Promise<Uint8Array<ArrayBuffer>>;
  readonly destroy: () => void;
};

export type EncodedMask = { readonly file: Blob; readonly revision: number };
type PackedMask = { readonly packed: Blob; readonly revision: number };
