import type { PictureFormat } from "#core/source/sourceImage.ts";
import { jpegSegments } from "./jpegSegments.ts";
import { pngChunks, viewOf, webpChunks } from "./taggedChunks.ts";

/** An entry of a TIFF directory; `at` is where its value begins, or the offset of it, counted from the block's start. */
type TiffEntry = { readonly tag: number; readonly type: number; readonly at: number };

/** A TIFF block of metadata, in its byte order. */
export type ExifBlock = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly little: boolean;
};

/** The EXIF metadata of a file; a damaged block is left out. */
export function* exifBlocks(file: Uint8Array, format: PictureFormat): Generator<ExifBlock> {
  for (const data of readers[format](file)) {
    const bytes = hasExifPrefix(data) ? data.subarray(6) : data;
    if (bytes.length < 14) continue;
    const view = viewOf(bytes);
    const order = view.getUint16(0);
    const little = order === 0x4949;
    if ((!little && order !== 0x4d4d) || view.getUint16(2, little) !== 42) continue;
    yield { bytes, view, little };
  }
}

/** The entries of the directory at an offset, the first one's if none is given. Source: TIFF 6.0, section 2. */
export function* tiffEntries(
  { view, little }: ExifBlock,
  directory = view.getUint32(4, little),
): Generator<TiffEntry> {
  if (directory + 2 > view.byteLength) return;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) return;
    const tag = view.getUint16(entry, little);
    yield { tag, type: view.getUint16(entry + 2, little), at: entry + 8 };
  }
}

/** JPEG puts "Exif\0\0" before the block, and some programs do so in PNG and WebP. */
function hasExifPrefix(data: Uint8Array): boolean {
  return [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, i) => data[i] === byte);
}

const readers: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Iterable<Uint8Array>>> = {
  *jpeg(bytes) {
    for (const { marker, data } of jpegSegments(bytes)) {
      if (marker === 0xe1 && hasExifPrefix(data)) yield data;
    }
  },
  *png(bytes) {
    for (const { tag, data } of pngChunks(bytes)) if (tag === "eXIf") yield data;
  },
  *webp(bytes) {
    for (const { tag, data } of webpChunks(bytes)) if (tag === "EXIF") yield data;
  },
};
