import { big, join, little, type Bytes } from "./bytes.ts";
import { pngChunk } from "./encodePlainPng.ts";

type ByteOrder = "little" | "big";

/** A TIFF block with that one tag. */
export function exifBlock(orientation: number, order: ByteOrder = "big"): Bytes {
  const number = order === "big" ? big : little;
  return join(
    order === "big" ? "MM" : "II",
    number(42, 2),
    number(8, 4),
    number(1, 2),
    number(0x0112, 2),
    number(3, 2),
    number(1, 4),
    number(orientation, 2),
    [0, 0],
    number(0, 4),
  );
}

/** A TIFF block whose GPS directory holds a latitude, or only its version, as cameras without a fix write it. */
export function gpsBlock(entry: "latitude" | "version" = "latitude"): Bytes {
  const pointer = [big(0x8825, 2), big(4, 2), big(1, 4), big(26, 4)].flat();
  const latitude = [big(2, 2), big(5, 2), big(3, 4), big(44, 4)].flat();
  const version = [big(0, 2), big(1, 2), big(4, 4), [2, 3, 0, 0]].flat();
  return join(
    "MM",
    big(42, 2),
    big(8, 4),
    big(1, 2),
    pointer,
    big(0, 4),
    big(1, 2),
    entry === "latitude" ? latitude : version,
    big(0, 4),
    [52, 30, 6].flatMap((value) => [...big(value, 4), ...big(1, 4)]),
  );
}

export function withJpegExif(jpeg: Bytes, block: Bytes): Bytes {
  const segment = join("\xff\xe1", big(block.length + 8, 2), "Exif\0\0", block);
  return join(jpeg.subarray(0, 2), segment, jpeg.subarray(2));
}

/** Right behind the header, or behind the pixels. */
export function withPngExif(png: Bytes, block: Bytes, place: "front" | "end" = "front"): Bytes {
  const at = place === "front" ? 33 : png.length - 12;
  return join(png.subarray(0, at), pngChunk("eXIf", block), png.subarray(at));
}

/** A simple WebP becomes an extended one. Source: RFC 9649, section 2.7. */
export function withWebpExif(
  webp: Bytes,
  { width, height }: { readonly width: number; readonly height: number },
  block: Bytes,
): Bytes {
  const hasHeader = String.fromCharCode(...webp.subarray(12, 16)) === "VP8X";
  const flags = (hasHeader ? webp[20]! : 0) | 0x08;
  const header = join(
    "VP8X",
    little(10, 4),
    little(flags, 4),
    little(width - 1, 3),
    little(height - 1, 3),
  );
  const chunks = join(
    "WEBP",
    header,
    webp.subarray(hasHeader ? 30 : 12),
    "EXIF",
    little(block.length, 4),
    block,
  );
  return join("RIFF", little(chunks.length, 4), chunks);
}
