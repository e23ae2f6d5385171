import { convertedFormats, pictureFormats } from "#core/source/formats.ts";
import type { ConvertedFormat, PictureFormat, RefusedFormat } from "#core/source/sourceImage.ts";

/** A kind of file that is told by its first bytes. */
type FileFormat = PictureFormat | ConvertedFormat | RefusedFormat;

export const mimeTypes: Readonly<Record<FileFormat, string>> = {
  avif: "image/avif",
  bmp: "image/bmp",
  gif: "image/gif",
  heic: "image/heic",
  ico: "image/x-icon",
  jp2: "image/jp2",
  jpeg: "image/jpeg",
  jxl: "image/jxl",
  pdf: "application/pdf",
  png: "image/png",
  psd: "image/vnd.adobe.photoshop",
  svg: "image/svg+xml",
  tiff: "image/tiff",
  webp: "image/webp",
};

/** How files begin: each letter or \x byte stands for one byte, "?" for any. */
const beginnings: readonly (readonly [FileFormat, string])[] = [
  ["jpeg", "\xff\xd8\xff"],
  ["png", "\x89PNG\r\n\x1a\n"],
  ["webp", "RIFF????WEBP"],
  ["gif", "GIF8"],
  ["tiff", "II*\0"],
  ["tiff", "MM\0*"],
  ["tiff", "II+\0"],
  ["tiff", "MM\0+"],
  ["psd", "8BPS"],
  ["bmp", "BM????\0\0\0\0"],
  ["ico", "\0\0\x01\0?\0"],
  ["ico", "\0\0\x02\0?\0"],
  ["jxl", "\xff\x0a"],
  ["jxl", "\0\0\0\x0cJXL \r\n\x87\n"],
  ["jp2", "\0\0\0\x0cjP  \r\n\x87\n"],
  ["jp2", "\xff\x4f\xff\x51"],
];

/** Acrobat opens files that have their header this far in. */
const pdfReach = 1024;

/** What a file is by its first bytes (4096 are enough), or null. */
export function sniffFormat(bytes: Uint8Array): FileFormat | null {
  const head = Array.from(bytes.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join("");
  const match = beginnings.find(([, beginning]) => fits(head, beginning));
  if (match) return match[0];

  if (fits(head, "????ftyp")) return formatOfBrands(head.slice(8, Math.max(12, boxLength(bytes))));
  if (isSvg(head)) return "svg";
  return head.slice(0, pdfReach).includes("%PDF-") ? "pdf" : null;
}

/** Text that begins as XML does and has the element before long; programs put comments and a DOCTYPE before it. */
function isSvg(head: string): boolean {
  return (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!doctype svg|<(?:svg:)?svg)/i.test(head) &&
    /<(?:svg:)?svg[\s>]/i.test(head)
  );
}

export function isPictureFormat(format: FileFormat): format is PictureFormat {
  return pictureFormats.some((picture) => picture === format);
}

export function isConvertedFormat(format: FileFormat): format is ConvertedFormat {
  return convertedFormats.some((converted) => converted === format);
}

function fits(head: string, beginning: string): boolean {
  return (
    head.length >= beginning.length &&
    Array.from(beginning).every((byte, i) => byte === "?" || byte === head[i])
  );
}

/** AVIF and HEIC share a container; the brands of its first box tell them apart. */
function formatOfBrands(brands: string): FileFormat | null {
  const list = brands.match(/.{4}/gs) ?? [];
  if (list.some((brand) => brand === "avif" || brand === "avis")) return "avif";
  return list.some((brand) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) ? "heic" : null;
}

function boxLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
}
