import type { Size } from "#core/geometry/size.ts";
import { readOrientation } from "#core/source/header/readOrientation.ts";
import { readPictureSize } from "#core/source/header/readPictureSize.ts";
import {
  isConvertedFormat,
  isPictureFormat,
  mimeTypes,
  sniffFormat,
} from "#core/source/header/sniffFormat.ts";
import { neededChanges } from "#core/source/neededChanges.ts";
import {
  openingLimits,
  pngLimitBytes,
  scalingLimits,
  type OpeningLimits,
} from "#core/source/openingLimits.ts";
import type {
  ConvertedFormat,
  ImportProblem,
  Orientation,
  PictureFormat,
} from "#core/source/sourceImage.ts";
import { decode, decodeTurned } from "./decodeTurned.ts";
import { scaleToFit } from "./scaleToFit.ts";
import { save, toThumbnail } from "./pictures.ts";
import type { ImportOrder, PictureImport } from "./protocol.ts";

const uprightQuality = 0.95;

type OpenableFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: PictureFormat | ConvertedFormat;
  readonly orientation: Orientation;
  /** As its header says, before it is turned. */
  readonly size: Size;
  readonly scaleDown: boolean;
};

/** Looks at the header before it decodes anything, so that a file over the limits costs no memory. */
export async function importPicture({ file, scaleDown }: ImportOrder): Promise<PictureImport> {
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
  return openPicture({ bytes, format, orientation, size, scaleDown });
}

async function openPicture(file: OpenableFile): Promise<PictureImport> {
  const { bytes, format, orientation, scaleDown } = file;
  const original = new Blob([bytes], { type: mimeTypes[format] });
  const decoded = isPictureFormat(format)
    ? await decodeTurned(bytes, format, orientation)
    : await decode(original);
  if (!decoded) return refused(damaged(format));
  const needed = neededChanges(file, decoded);
  const bitmap = scaleDown ? scaleToFit(decoded, openingLimits.pixels) : decoded;
  try {
    const saved = needed.length > 0 ? await saveUpright(bitmap) : null;
    return {
      status: "imported",
      format,
      orientation,
      // a copy of the large file would fill the storage, and nothing uses it
      original: scaleDown && saved ? saved.blob : original,
      upright: saved?.blob ?? null,
      changes: saved ? needed.map((change) => ({ ...change, savedAs: saved.savedAs })) : [],
      ...(await toThumbnail(bitmap)),
    };
  } finally {
    bitmap.close();
  }
}

function refused(problem: ImportProblem): PictureImport {
  return { status: "refused", problem };
}

function isOver(limit: keyof OpeningLimits, count: number, scaleDown: boolean): boolean {
  return count > (scaleDown ? scalingLimits : openingLimits)[limit];
}

function tooLarge(limit: keyof OpeningLimits, count: number, scaleDown: boolean): PictureImport {
  const canScale = !scaleDown && count <= scalingLimits[limit];
  return refused({ kind: "tooLarge", limit, canScale });
}

function damaged(format: PictureFormat | ConvertedFormat): ImportProblem {
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

async function saveUpright(bitmap: ImageBitmap) {
  const png = await save(bitmap, bitmap, "image/png");
  if (png.size <= pngLimitBytes) return { blob: png, savedAs: "png" } as const;
  const jpeg = await save(bitmap, bitmap, "image/jpeg", uprightQuality);
  return { blob: jpeg, savedAs: "jpeg" } as const;
}
