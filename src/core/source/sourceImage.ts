import type { Size } from "#core/geometry/size.ts";

/** What the endpoints take; told by a file's magic bytes, never by its name. */
export type PictureFormat = "jpeg" | "png" | "webp";

/** What browsers show but endpoints do not take: saved again as PNG. */
export type ConvertedFormat = "avif" | "bmp" | "gif" | "ico" | "jxl";

/** Known by their bytes, only to be named when they are refused. */
export type RefusedFormat = "heic" | "jp2" | "pdf" | "psd" | "svg" | "tiff";

/** EXIF orientation: 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What was done to a file so that it can be painted and sent; said on its tray chip. */
export type SourceChange = SavedChange | { readonly kind: "locationRemoved" };

/** The pixels were written to a new file. */
export type SavedChange = { readonly savedAs: "png" | "jpeg" } & (
  | { readonly kind: "turnedUpright" }
  | { readonly kind: "converted"; readonly from: ConvertedFormat | "cmyk" }
  /** The pixels were all there, but the file around them would not pass a strict reader. */
  | { readonly kind: "repaired" }
  | { readonly kind: "scaledDown" }
  /** As many pixels in fewer bytes. */
  | { readonly kind: "savedSmaller" }
);

/** Where a picture came from when it is an earlier result. */
export type ParentPicture = { readonly runId: string; readonly pictureId: string };

/**
 * A picture as the person sees it: the file they gave, and how it is turned upright.
 *
 * `size` counts upright pixels; masks, frames and requests know no others.
 */
export type SourceImage = {
  readonly id: string;
  readonly name: string;
  readonly format: PictureFormat | ConvertedFormat;
  readonly original: Blob;
  readonly transform: { readonly orientation: Orientation };
  readonly size: Size;
  /** The bytes that are shown and sent: `original` itself unless `changes` says otherwise. */
  readonly upright: Blob;
  readonly thumbnail: Blob;
  readonly changes: readonly SourceChange[];
  readonly parent: ParentPicture | null;
};

/** Why a file could not become a source. Every kind has its sentence in the message catalogue. */
export type ImportProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "unsupported"; readonly found: RefusedFormat | null }
  | { readonly kind: "broken" }
  /** Damaged, or of a format that this browser does not know: it cannot be told which. */
  | { readonly kind: "undecodable"; readonly found: ConvertedFormat }
  /** `canScale`: it opens when it may be scaled down. */
  | { readonly kind: "tooLarge"; readonly limit: "pixels" | "bytes"; readonly canScale: boolean };

type ImportOutcome =
  | {
      readonly status: "imported";
      readonly source: SourceImage;
      /** The file that is sent, without the place where it was taken; null where it does not tell. */
      readonly withoutLocation: Blob | null;
    }
  | { readonly status: "refused"; readonly name: string; readonly problem: ImportProblem };

/** Turns a file into a source: sniffed, upright, with a thumbnail. Never throws for a bad file. */
export type ImportSource = (
  file: Blob,
  details: { readonly name: string; readonly parent?: ParentPicture | null },
  options: { readonly signal: AbortSignal; readonly scaleDown?: boolean },
) => Promise<ImportOutcome>;
