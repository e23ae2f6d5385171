import { crc32 } from "node:zlib";

type ZipEntry = { readonly name: string; readonly bytes: Buffer };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const fileSignature = 0x04034b50;

/** The files of a zip without compression, by its central directory. Source: PKWARE APPNOTE 6.3.10, section 4.3. */
export function readZip(zip: Buffer): readonly ZipEntry[] {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== endSignature) throw new Error("The zip has no end record.");
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    entries.push(readEntry(zip, at));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (at !== end) throw new Error("The central directory does not end where it should.");
  return entries;
}

function readEntry(zip: Buffer, at: number): ZipEntry {
  if (zip.readUInt32LE(at) !== entrySignature) throw new Error(`No entry at byte ${at}.`);
  const isUtf8 = (zip.readUInt16LE(at + 8) & 0x800) !== 0;
  const method = zip.readUInt16LE(at + 10);
  const [size, offset] = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 42)];
  const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
  if (!isUtf8 || method !== 0) throw new Error(`${name} is compressed, or its name no UTF-8.`);
  if (zip.readUInt32LE(offset) !== fileSignature) throw new Error(`No file at byte ${offset}.`);
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const bytes = zip.subarray(start, start + size);
  if (crc32(bytes) !== zip.readUInt32LE(at + 16)) throw new Error(`${name} is damaged.`);
  return { name, bytes };
}
