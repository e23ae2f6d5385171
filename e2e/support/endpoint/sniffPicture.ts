export type PictureSize = { readonly width: number; readonly height: number };

/** What a picture's own header says, whatever its name and declared type are. */
export type SniffedPicture = PictureSize & {
  readonly type: "image/png" | "image/jpeg" | "image/webp";
  readonly hasAlphaChannel: boolean;
};

/** Null for bytes that are none of PNG, JPEG and WebP, or whose header is cut off. */
export function sniffPicture(bytes: Uint8Array): SniffedPicture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return sniffPng(file) ?? sniffJpeg(file) ?? sniffWebp(file);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sniffPng(file: Buffer): SniffedPicture | null {
  if (file.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") return null;
  if (file.toString("latin1", 12, 16) !== "IHDR") return null;
  const colourType = file.readUInt8(25);
  return {
    type: "image/png",
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    hasAlphaChannel: colourType === 4 || colourType === 6,
  };
}

/** Walks the segments to the frame header (SOF0 to SOF15 without DHT, JPG and DAC: ITU T.81, table B.1). */
function sniffJpeg(file: Buffer): SniffedPicture | null {
  if (file.toString("latin1", 0, 3) !== "\xff\xd8\xff") return null;
  for (let at = 2; file.readUInt8(at) === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file.readUInt8(at + 1);
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue;
    const [height, width] = [file.readUInt16BE(at + 5), file.readUInt16BE(at + 7)];
    return { type: "image/jpeg", width, height, hasAlphaChannel: false };
  }
  return null;
}

/** The three kinds of first chunk in RFC 9649: lossy, lossless, extended. */
function sniffWebp(file: Buffer): SniffedPicture | null {
  if (file.toString("latin1", 0, 4) !== "RIFF" || file.toString("latin1", 8, 12) !== "WEBP") {
    return null;
  }
  const size = webpSize(file, file.toString("latin1", 12, 16));
  return size && { type: "image/webp", ...size, hasAlphaChannel: false };
}

function webpSize(file: Buffer, chunk: string): PictureSize | null {
  if (chunk === "VP8X") {
    return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
  }
  if (chunk === "VP8L") {
    const bits = file.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === "VP8 ") {
    return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
  }
  return null;
}
