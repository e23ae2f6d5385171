import type { Orientation, PictureFormat } from "#core/source/sourceImage.ts";
import { jpegSegments } from "./jpegSegments.ts";
import { pngChunks, viewOf, webpChunks } from "./taggedChunks.ts";

const orientationTag = 0x0112;
const shortType = 3;

/** The EXIF orientation of a file; 1 (upright) where there is none or it is damaged. */
export function readOrientation(bytes: Uint8Array, format: PictureFormat): Orientation {
  const exif = exifBlocks[format](bytes);
  return exif ? orientationIn(withoutPrefix(exif)) : 1;
}

const exifBlocks: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Uint8Array | null>> = {
  jpeg(bytes) {
    for (const { marker, data } of jpegSegments(bytes)) {
      if (marker === 0xe1 && hasPrefix(data)) return data;
    }
    return null;
  },
  png: (bytes) => findChunk(pngChunks(bytes), "eXIf"),
  webp: (bytes) => findChunk(webpChunks(bytes), "EXIF"),
};

function findChunk(
  chunks: Iterable<{ readonly tag: string; readonly data: Uint8Array }>,
  wanted: string,
): Uint8Array | null {
  for (const { tag, data } of chunks) if (tag === wanted) return data;
  return null;
}

function hasPrefix(data: Uint8Array): boolean {
  return [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, i) => data[i] === byte);
}

/** JPEG puts "Exif\0\0" before the block, and some programs do so in PNG and WebP. */
function withoutPrefix(data: Uint8Array): Uint8Array {
  return hasPrefix(data) ? data.subarray(6) : data;
}

/** Reads the first directory of a TIFF block, in either byte order. Source: TIFF 6.0, section 2; EXIF 2.32, 4.6.4. */
function orientationIn(tiff: Uint8Array): Orientation {
  if (tiff.length < 14) return 1;
  const view = viewOf(tiff);
  const order = view.getUint16(0);
  const little = order === 0x4949;
  if ((!little && order !== 0x4d4d) || view.getUint16(2, little) !== 42) return 1;

  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const isShort = view.getUint16(entry + 2, little) === shortType;
    return isShort ? asOrientation(view.getUint16(entry + 8, little)) : 1;
  }
  return 1;
}

export const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;

function asOrientation(value: number): Orientation {
  return orientations.find((orientation) => orientation === value) ?? 1;
}
