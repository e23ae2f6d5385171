import { hasLocation, withoutMetadata } from "#core/source/header/location.ts";
import { isPictureFormat, mimeTypes } from "#core/source/header/sniffFormat.ts";
import { neededChanges } from "#core/source/neededChanges.ts";
import { openingLimits, pngLimitBytes } from "#core/source/openingLimits.ts";
import { damaged, decodeFile, inspectFile, type OpenableFile } from "./inspectFile.ts";
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
      withoutLocation: saved ? null : withoutLocation(file),
      ...(await toThumbnail(bitmap)),
    };
  } finally {
    bitmap.close();
  }
}

/** Only of a file that is sent as it is: one that was saved again holds pixels and nothing else. */
function withoutLocation({ bytes, format }: OpenableFile): Blob | null {
  if (!isPictureFormat(format) || !hasLocation(bytes, format)) return null;
  return new Blob(withoutMetadata(bytes, format), { type: mimeTypes[format] });
}

async function saveUpright(bitmap: ImageBitmap) {
  const png = await save(bitmap, bitmap, "image/png");
  if (png.size <= pngLimitBytes) return { blob: png, savedAs: "png" } as const;
  const jpeg = await save(bitmap, bitmap, "image/jpeg", uprightQuality);
  return { blob: jpeg, savedAs: "jpeg" } as const;
}
