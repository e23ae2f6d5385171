import type { PictureFormat } from "#core/source/sourceImage.ts";

/** A kind of file that is told by its first bytes; those that cannot be opened are named in the error. */
export type FileFormat =
  | PictureFormat
  | "avif"
  | "bmp"
  | "gif"
  | "heic"
  | "pdf"
  | "psd"
  | "svg"
  | "tiff";

export const mimeTypes: Readonly<Record<FileFormat, string>> = {
  avif: "image/avif",
  bmp: "image/bmp",
  gif: "image/gif",
  heic: "image/heic",
  jpeg: "image/jpeg",
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
  ["pdf", "%PDF"],
  ["bmp", "BM????\0\0\0\0"],
];

/** What a file is by its first bytes (a few hundred are enough), or null. */
export function sniffFormat(bytes: Uint8Array): FileFormat | null {
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join("");
  const match = beginnings.find(([, beginning]) => fits(head, beginning));
  if (match) return match[0];

  if (fits(head, "????ftyp")) return formatOfBrands(head.slice(8, Math.max(12, boxLength(bytes))));
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!doctype svg|<svg)/i.test(head) &&
    /<svg[\s>]/i.test(head)
    ? "svg"
    : null;
}

export function isPictureFormat(format: FileFormat): format is PictureFormat {
  return format === "jpeg" || format === "png" || format === "webp";
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
