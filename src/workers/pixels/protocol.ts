import type { Size } from "#core/geometry/size.ts";
import type { AnswerOutcome } from "#core/result/answerOutcome.ts";
import type { MaskReading } from "#core/mask/load/maskReading.ts";
import type { ReplyDetails } from "#core/result/replyDetails.ts";
import type {
  ConvertedFormat,
  ImportProblem,
  Orientation,
  PictureFormat,
  SourceChange,
} from "#core/source/sourceImage.ts";

export type PictureThumbnail = { readonly thumbnail: Blob; readonly size: Size };

/** With `scaleDown` a file over the opening limits is scaled to fit them. */
export type ImportOrder = { readonly file: Blob; readonly scaleDown: boolean };

/** A file that became a picture. `upright` is the copy that `changes` tell of, or null where the original will do. */
export type PictureImport =
  | ({
      readonly status: "imported";
      readonly format: PictureFormat | ConvertedFormat;
      readonly orientation: Orientation;
      /** A copy: a file on disk may change or go away while it is worked on. */
      readonly original: Blob;
      readonly upright: Blob | null;
      readonly changes: readonly SourceChange[];
      readonly withoutLocation: Blob | null;
    } & PictureThumbnail)
  | { readonly status: "refused"; readonly problem: ImportProblem };

export type PixelJobs = {
  readonly parseAnswer: (input: {
    readonly body: Blob;
    readonly reply: ReplyDetails;
  }) => Promise<AnswerOutcome>;
  readonly importPicture: (order: ImportOrder) => Promise<PictureImport>;
  readonly readMask: (input: { readonly file: Blob; readonly size: Size }) => Promise<MaskReading>;
  readonly looksLikeMask: (file: Blob) => Promise<boolean>;
  readonly makeThumbnail: (picture: Blob) => Promise<PictureThumbnail>;
  readonly toPng: (picture: Blob) => Promise<Blob>;
  readonly toJpeg: (picture: Blob) => Promise<Blob>;
  readonly halve: (picture: Blob) => Promise<Blob>;
  readonly scaleMask: (input: { readonly mask: Blob; readonly size: Size }) => Promise<Blob>;
};
