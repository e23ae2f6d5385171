import type { Size } from "#core/geometry/size.ts";
import { readOrientation } from "#core/source/header/readOrientation.ts";
import { readPictureSize } from "#core/source/header/readPictureSize.ts";
import { isPictureFormat, mimeTypes, sniffFormat } from "#core/source/header/sniffFormat.ts";
import { openingLimits, pngLimitBytes } from "#core/source/openingLimits.ts";
import type { ImportProblem } from "#core/source/sourceImage.ts";
import { decodeUpright, save, toThumbnail } from "./pictures.ts";
import type { PictureImport } from "./protocol.ts";

const uprightQuality = 0.95;

/** Looks at the header before it decodes anything, so that a file over the limits costs no memory. */
export async function importPicture(file: Blob): Promise<PictureImport> {
  if (file.size === 0) return refused({ kind: "empty" });
  if (file.size > openingLimits.bytes) return refused({ kind: "tooLarge", limit: "bytes" });

  const bytes = await readBytes(file);
  if (!bytes) return refused({ kind: "broken" });
  const format = sniffFormat(bytes);
  if (!format || !isPictureFormat(format)) return refused({ kind: "unsupported", found: format });
  const headerSize = readPictureSize(bytes, format);
  if (!headerSize) return refused({ kind: "broken" });
  if (headerSize.width * headerSize.height > openingLimits.pixels) {
    return refused({ kind: "tooLarge", limit: "pixels" });
  }

  const original = new Blob([bytes], { type: mimeTypes[format] });
  const bitmap = await decode(original);
  if (!bitmap) return refused({ kind: "broken" });
  try {
    const orientation = readOrientation(bytes, format);
    const isUpright = orientation === 1 && isSameSize(bitmap, headerSize);
    return {
      status: "imported",
      format,
      orientation,
      original,
      turned: isUpright ? null : await saveUpright(bitmap),
      ...(await toThumbnail(bitmap)),
    };
  } finally {
    bitmap.close();
  }
}

function refused(problem: ImportProblem): PictureImport {
  return { status: "refused", problem };
}

/** Null if the file can no longer be read: moved, changed or taken away. */
async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

async function decode(picture: Blob): Promise<ImageBitmap | null> {
  try {
    return await decodeUpright(picture);
  } catch {
    return null;
  }
}

function isSameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

async function saveUpright(bitmap: ImageBitmap) {
  const png = await save(bitmap, bitmap, "image/png");
  if (png.size <= pngLimitBytes) return { blob: png, savedAs: "png" } as const;
  const jpeg = await save(bitmap, bitmap, "image/jpeg", uprightQuality);
  return { blob: jpeg, savedAs: "jpeg" } as const;
}
