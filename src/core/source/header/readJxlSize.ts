import type { Size } from "#core/geometry/size.ts";
import { isoBoxes } from "./taggedChunks.ts";

/** Widths as a share of the height, by the number that stands for them; 0 says that the width is written out. */
const ratios: readonly (readonly [across: number, down: number])[] = [
  [0, 1],
  [1, 1],
  [12, 10],
  [4, 3],
  [3, 2],
  [16, 9],
  [5, 4],
  [2, 1],
];
const sideBits = [9, 13, 18, 30] as const;

/** Bits are read from the lowest of each byte up. Source: ISO/IEC 18181-1, annex D.2 (SizeHeader). */
export function readJxlSize(bytes: Uint8Array): Size | null {
  const stream = codestream(bytes);
  if (!stream || stream.length < 12) return null;
  let at = 16;
  function bits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++, at++) {
      value += ((stream![at >> 3]! >> (at & 7)) & 1) * 2 ** i;
    }
    return value;
  }

  const isSmall = bits(1) === 1;
  const side = () => (isSmall ? (bits(5) + 1) * 8 : bits(sideBits[bits(2)]!) + 1);
  const height = side();
  const ratio = bits(3);
  const [across, down] = ratios[ratio]!;
  return { width: ratio === 0 ? side() : Math.floor((height * across) / down), height };
}

/** The picture itself: the file, or a box of it, which may come in parts that begin with their number. */
function codestream(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] === 0xff) return bytes;
  for (const { tag, data } of isoBoxes(bytes)) {
    if (tag === "jxlc") return data;
    if (tag === "jxlp") return data.subarray(4);
  }
  return null;
}
