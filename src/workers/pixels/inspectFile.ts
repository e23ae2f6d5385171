import type { Size } from "#core/geometry/size.ts";
import { readOrientation } from "#core/source/header/readOrientation.ts";
import { readPictureSize } from "#core/source/header/readPictureSize.ts";
import {
  isConvertedFormat,
  isPictureFormat,
  mimeTypes,
  sniffFormat,
} from "#core/source/header/sniffFormat.ts";
import { openingLimits, scalingLimits, type OpeningLimits } from "#core/source/openingLimits.ts";
import type {
  ConvertedFormat,
  ImportProblem,
  Orientation,
  PictureFormat,
} from "#core/source/sourceImage.ts";
import { decode, decodeTurned } from "./decodeTurned.ts";
import type { ImportOrder } from "./protocol.ts";

export type OpenableFile = {
  readonly status: "openable";
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: PictureFormat | ConvertedFormat;
  readonly orientation: Orientation;
  /** As its header says, before it is turned. */
  readonly size: Size;
};

type RefusedFile = { readonly status: "refused"; readonly problem: ImportProblem };

/** Looks at the header before anything is decoded, so that a file over the limits costs no memory. */
export async function inspectFile({
  file,
  scaleDown,
}: ImportOrder): Promise<OpenableFile | RefusedFile> {
  if (file.size === 0) return refused({ kind: "empty" });
  if (isOver("bytes", file.size, scaleDown)) return tooLarge("bytes", file.size, scaleDown);

  const bytes = await readBytes(file);
  if (!bytes) return refused({ kind: "broken" });
  const format = sniffFormat(bytes);
  if (format === null) return refused({ kind: "unsupported", found: null });
  if (!isPictureFormat(format) && !isConvertedFormat(format)) {
    return refused({ kind: "unsupported", found: format });
  }
  const size = readPictureSize(bytes, format);
  if (!size) return refused(damaged(format));
  const count = size.width * size.height;
  if (isOver("pixels", count, scaleDown)) return tooLarge("pixels", count, scaleDown);
  const orientation = isPictureFormat(format) ? readOrientation(bytes, format) : 1;
  return { status: "openable", bytes, format, orientation, size };
}

/** As a person sees it, or null if the browser cannot decode it. */
export function decodeFile({
  bytes,
  format,
  orientation,
}: OpenableFile): Promise<ImageBitmap | null> {
  if (isPictureFormat(format)) return decodeTurned(bytes, format, orientation);
  return decode(new Blob([bytes], { type: mimeTypes[format] }));
}

function refused(problem: ImportProblem): RefusedFile {
  return { status: "refused", problem };
}

function isOver(limit: keyof OpeningLimits, count: number, scaleDown: boolean): boolean {
  return count > (scaleDown ? scalingLimits : openingLimits)[limit];
}

function tooLarge(limit: keyof OpeningLimits, count: number, scaleDown: boolean): RefusedFile {
  const canScale = !scaleDown && count <= scalingLimits[limit];
  return refused({ kind: "tooLarge", limit, canScale });
}

export function damaged(format: PictureFormat | ConvertedFormat): ImportProblem {
  return isPictureFormat(format) ? { kind: "broken" } : { kind: "undecodable", found: format };
}

/** Null if the file can no longer be read: moved, changed or taken away. */
async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
