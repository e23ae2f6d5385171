import { updateCrc } from "#core/png/updateCrc.ts";
import { orientations } from "#core/source/formats.ts";
import type { Orientation, PictureFormat } from "#core/source/sourceImage.ts";
import { exifBlocks, tiffEntries } from "./exifBlocks.ts";
import { pngChunks, viewOf } from "./taggedChunks.ts";

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
  for (const block of exifBlocks(bytes, format)) {
    const { view, little } = block;
    for (const { tag, type, at } of tiffEntries(block)) {
      if (tag !== orientationTag) continue;
      if (type === shortType) {
        const orientation = asOrientation(view.getUint16(at, little));
        yield { at: view.byteOffset - bytes.byteOffset + at, little, orientation };
      }
      break;
    }
  }
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
