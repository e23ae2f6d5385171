import { updateCrc } from "#core/png/updateCrc.ts";
import { orientations } from "#core/source/formats.ts";
import type { Orientation, PictureFormat } from "#core/source/sourceImage.ts";
import { jpegSegments } from "./jpegSegments.ts";
import { pngChunks, viewOf, webpChunks } from "./taggedChunks.ts";

const orientationTag = 0x0112;
const shortType = 3;

/** Where a file says how it is to be turned; `at` counts from the start of the file. */
type OrientationEntry = {
  readonly at: number;
  readonly little: boolean;
  readonly orientation: Orientation;
};

/** The EXIF orientation of a file; 1 (upright) where there is none or it is damaged. */
export function readOrientation(bytes: Uint8Array, format: PictureFormat): Orientation {
  return orientationEntries(bytes, format).next().value?.orientation ?? 1;
}

/**
 * The same file, but saying that it is upright: browsers turn JPEGs, PNGs only where the entry precedes the pixels,
 * and WebP not at all, so none of them gets to decide.
 */
export function withoutOrientation(
  bytes: Uint8Array,
  format: PictureFormat,
): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  const view = viewOf(copy);
  for (const { at, little } of orientationEntries(bytes, format)) view.setUint16(at, 1, little);
  if (format === "png") renewCrcs(copy);
  return copy;
}

function* orientationEntries(
  bytes: Uint8Array,
  format: PictureFormat,
): Generator<OrientationEntry, undefined> {
  for (const exif of exifBlocks[format](bytes)) {
    const tiff = withoutPrefix(exif);
    const entry = orientationIn(tiff);
    if (entry) yield { ...entry, at: tiff.byteOffset - bytes.byteOffset + entry.at };
  }
}

const exifBlocks: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Iterable<Uint8Array>>> = {
  *jpeg(bytes) {
    for (const { marker, data } of jpegSegments(bytes)) {
      if (marker === 0xe1 && hasPrefix(data)) yield data;
    }
  },
  *png(bytes) {
    for (const { tag, data } of pngChunks(bytes)) if (tag === "eXIf") yield data;
  },
  *webp(bytes) {
    for (const { tag, data } of webpChunks(bytes)) if (tag === "EXIF") yield data;
  },
};

function hasPrefix(data: Uint8Array): boolean {
  return [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, i) => data[i] === byte);
}

/** JPEG puts "Exif\0\0" before the block, and some programs do so in PNG and WebP. */
function withoutPrefix(data: Uint8Array): Uint8Array {
  return hasPrefix(data) ? data.subarray(6) : data;
}

/** Reads the first directory of a TIFF block, in either byte order. Source: TIFF 6.0, section 2; EXIF 2.32, 4.6.4. */
function orientationIn(tiff: Uint8Array): OrientationEntry | null {
  if (tiff.length < 14) return null;
  const view = viewOf(tiff);
  const order = view.getUint16(0);
  const little = order === 0x4949;
  if ((!little && order !== 0x4d4d) || view.getUint16(2, little) !== 42) return null;

  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return null;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) return null;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const isShort = view.getUint16(entry + 2, little) === shortType;
    const at = entry + 8;
    return isShort ? { at, little, orientation: asOrientation(view.getUint16(at, little)) } : null;
  }
  return null;
}

function renewCrcs(png: Uint8Array): void {
  for (const { tag, data } of pngChunks(png)) {
    if (tag !== "eXIf") continue;
    const tagged = png.subarray(
      data.byteOffset - png.byteOffset - 4,
      data.byteOffset - png.byteOffset + data.length,
    );
    viewOf(png).setUint32(
      data.byteOffset - png.byteOffset + data.length,
      ~updateCrc(-1, tagged) >>> 0,
    );
  }
}

function asOrientation(value: number): Orientation {
  return orientations.find((orientation) => orientation === value) ?? 1;
}
