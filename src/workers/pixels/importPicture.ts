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
import { openingLimits, pngLimitBytes } from "#core/source/openingLimits.ts";
import type {
  ConvertedFormat,
  ImportProblem,
  Orientation,
  PictureFormat,
} from "#core/source/sourceImage.ts";
import { decode, decodeTurned } from "./decodeTurned.ts";
import { save, toThumbnail } from "./pictures.ts";
import type { PictureImport } from "./protocol.ts";

const uprightQuality = 0.95;

type OpenableFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: PictureFormat | ConvertedFormat;
  readonly orientation: Orientation;
  /** As its header says, before it is turned. */
  readonly size: Size;
};

/** Looks at the header before it decodes anything, so that a file over the limits costs no memory. */
export async function importPicture(file: Blob): Promise<PictureImport> {
  if (file.size === 0) return refused({ kind: "empty" });
  if (file.size > openingLimits.bytes) return refused({ kind: "tooLarge", limit: "bytes" });

  const bytes = await readBytes(file);
  if (!bytes) return refused({ kind: "broken" });
  const format = sniffFormat(bytes);
  if (format === null) return refused({ kind: "unsupported", found: null });
  if (!isPictureFormat(format) && !isConvertedFormat(format)) {
    return refused({ kind: "unsupported", found: format });
  }
  const size = readPictureSize(bytes, format);
  if (!size) return refused(damaged(format));
  if (size.width * size.height > openingLimits.pixels) {
    return refused({ kind: "tooLarge", limit: "pixels" });
  }
  const orientation = isPictureFormat(format) ? readOrientation(bytes, format) : 1;
  return openPicture({ bytes, format, orientation, size });
}

async function openPicture(file: OpenableFile): Promise<PictureImport> {
  const { bytes, format, orientation } = file;
  const original = new Blob([bytes], { type: mimeTypes[format] });
  const bitmap = isPictureFormat(format)
    ? await decodeTurned(bytes, format, orientation)
    : await decode(original);
  if (!bitmap) return refused(damaged(format));
  try {
    const needed = neededChanges(file, bitmap);
    const saved = needed.length > 0 ? await saveUpright(bitmap) : null;
    return {
      status: "imported",
      format,
      orientation,
      original,
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
