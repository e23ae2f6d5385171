export type Chunk = { readonly tag: string; readonly data: Uint8Array };

/** The chunks of a PNG file (PNG specification, section 5.3); stops where the file is damaged. */
export function* pngChunks(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return;
    yield { tag: tagAt(bytes, at + 4), data: bytes.subarray(at + 8, end) };
    at = end + 4;
  }
}

/** The chunks of a WebP file (RFC 9649, section 2.3); the last one may be cut short. */
export function* webpChunks(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at + 4, true);
    yield { tag: tagAt(bytes, at), data: bytes.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (length % 2);
  }
}

/** The boxes of a file of the ISO family (ISO/IEC 14496-12, section 4.2), as AVIF and JPEG XL are; the last may be cut short. */
export function* isoBoxes(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = view.getUint32(at);
    const isLong = short === 1;
    if (isLong && at + 16 > bytes.length) return;
    const start = at + (isLong ? 16 : 8);
    const long = isLong ? Number(view.getBigUint64(at + 8)) : short;
    const end = short === 0 ? bytes.length : at + long;
    if (end < start) return;
    yield { tag: tagAt(bytes, at + 4), data: bytes.subarray(start, end) };
    at = end;
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
