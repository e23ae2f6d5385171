const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let entry = byte;
  for (let bit = 0; bit < 8; bit++) entry = entry & 1 ? (entry >>> 1) ^ 0xedb88320 : entry >>> 1;
  return entry;
});

/** A CRC-32 that starts at -1, goes on with every call and is inverted at the end. Source: PNG specification, annex D. */
export function updateCrc(start: number, bytes: Uint8Array): number {
  let value = start;
  for (const byte of bytes) value = crcTable[(value ^ byte) & 255]! ^ (value >>> 8);
  return value;
}
