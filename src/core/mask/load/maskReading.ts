import type { Size } from "#core/geometry/size.ts";
import type { ImportProblem } from "#core/source/sourceImage.ts";

/** A file read as a mask: its coverage, resampled to the picture, and the size that the file itself has. */
export type MaskReading =
  | { readonly status: "read"; readonly bytes: Uint8Array<ArrayBuffer>; readonly size: Size }
  | { readonly status: "refused"; readonly problem: ImportProblem };

export type MaskFiles = {
  /** As a mask for a picture of this size. Never throws for a bad file. */
  readonly read: (file: Blob, size: Size) => Promise<MaskReading>;
  readonly looksLikeMask: (file: Blob) => Promise<boolean>;
};
