import { mimeTypes } from "#core/source/header/sniffFormat.ts";
import { neededChanges } from "#core/source/neededChanges.ts";
import { openingLimits, pngLimitBytes } from "#core/source/openingLimits.ts";
import { damaged, decodeFile, inspectFile } from "./inspectFile.ts";
import { scaleToFit } from "./scaleToFit.ts";
import { save, toThumbnail } from "./pictures.ts";
import type { ImportOrder, PictureImport } from "./protocol.ts";

const uprightQuality = 0.95;

export async function importPicture(order: ImportOrder): Promise<PictureImport> {
  const file = await inspectFile(order);
  if (file.status === "refused") return file;

  const { bytes, format, orientation } = file;
  const { scaleDown } = order;
  const original = new Blob([bytes], { type: mimeTypes[format] });
  const decoded = await decodeFile(file);
  if (!decoded) return { status: "refused", problem: damaged(format) };
  const needed = neededChanges({ ...file, scaleDown }, decoded);
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

async function saveUpright(bitmap: ImageBitmap) {
  const png = await save(bitmap, bitmap, "image/png");
  if (png.size <= pngLimitBytes) return { blob: png, savedAs: "png" } as const;
  const jpeg = await save(bitmap, bitmap, "image/jpeg", uprightQuality);
  return { blob: jpeg, savedAs: "jpeg" } as const;
}
