import type { PictureFormat } from "#core/source/sourceImage.ts";
import { exifBlocks, tiffEntries } from "./exifBlocks.ts";
import { jpegSegments } from "./jpegSegments.ts";
import { pngChunks, viewOf, webpChunks } from "./taggedChunks.ts";

const gpsDirectoryTag = 0x8825;
const latitudeTag = 2;

/** Whether the metadata of a file says where it was taken. Source: EXIF 2.32, 4.6.6 (GPS); XMP's `exif:GPSLatitude`. */
export function hasLocation(bytes: Uint8Array, format: PictureFormat): boolean {
  for (const block of exifBlocks(bytes, format)) {
    for (const { tag, at } of tiffEntries(block)) {
      if (tag !== gpsDirectoryTag) continue;
      const directory = block.view.getUint32(at, block.little);
      for (const entry of tiffEntries(block, directory)) if (entry.tag === latitudeTag) return true;
    }
  }
  return metadataParts(bytes, format).some((part) => holdsText(part.data, "GPSLatitude"));
}

/**
 * The same file without its EXIF, XMP, IPTC and text: parts of the given bytes, to be joined. The pixels, their
 * colour profile and what tells how to read them stay as they are.
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>, format: PictureFormat) {
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  for (const { data, before, after } of metadataParts(bytes, format)) {
    const start = data.byteOffset - bytes.byteOffset;
    kept.push(bytes.subarray(from, start - before));
    from = start + data.length + after;
  }
  kept.push(bytes.subarray(from));
  return format === "webp" ? withWebpHeader(kept) : kept;
}

/** A piece of metadata, and how many bytes of its frame lie on either side of it. */
type MetadataPart = { readonly data: Uint8Array; readonly before: number; readonly after: number };

function metadataParts(bytes: Uint8Array, format: PictureFormat): readonly MetadataPart[] {
  switch (format) {
    case "jpeg":
      return Array.from(jpegSegments(bytes))
        .filter(({ marker }) => marker === 0xe1 || marker === 0xed || marker === 0xfe)
        .map(({ data }) => ({ data, before: 4, after: 0 }));
    case "png":
      return Array.from(pngChunks(bytes))
        .filter(({ tag }) => ["eXIf", "tEXt", "zTXt", "iTXt"].includes(tag))
        .map(({ data }) => ({ data, before: 8, after: 4 }));
    case "webp":
      return Array.from(webpChunks(bytes))
        .filter(({ tag }) => tag === "EXIF" || tag === "XMP ")
        .map(({ data }) => ({ data, before: 8, after: data.length % 2 }));
  }
}

function holdsText(data: Uint8Array, text: string): boolean {
  return new TextDecoder("latin1").decode(data).includes(text);
}

/** The header counts the bytes that follow, and its flags say which metadata there is. Source: RFC 9649, 2.4 and 2.7. */
function withWebpHeader(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer>[] {
  const [first, ...others] = parts;
  if (!first) return [];
  const head = first.slice();
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  viewOf(head).setUint32(4, length - 8, true);
  const exifAndXmp = 0x08 | 0x04;
  const isExtended = String.fromCharCode(...head.subarray(12, 16)) === "VP8X";
  if (isExtended && head.length > 20) head[20]! &= ~exifAndXmp;
  return [head, ...others];
}
