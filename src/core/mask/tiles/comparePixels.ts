import type { Box } from "#core/geometry/size.ts";

/** From here on a pixel counts as painted: it is edited, the outline runs around it. */
export const paintedFrom = 128;

export type PaintedPixels = { readonly count: number; readonly bounds: Box | null };

/** Counts the painted pixels of `box` in a mask `width` wide, and finds the smallest box around them. Reads four pixels at a time. */
export function countPainted(bytes: Uint8Array, width: number, box: Box): PaintedPixels {
  const view = viewOf(bytes);
  let count = 0;
  let left = box.right;
  let right = box.left;
  let top = box.bottom;
  let bottom = box.top;

  for (let y = box.top; y < box.bottom; y++) {
    const row = y * width;
    const inRow = countRow(view, row + box.left, row + box.right);
    if (inRow === 0) continue;
    count += inRow;
    top = Math.min(top, y);
    bottom = y + 1;
    for (let x = box.left; x < left; x++) if (bytes[row + x]! >= paintedFrom) left = x;
    for (let x = box.right; x > right; x--) if (bytes[row + x - 1]! >= paintedFrom) right = x;
  }
  return { count, bounds: count === 0 ? null : { left, top, right, bottom } };
}

/** The one value that every pixel of `box` has, or null. */
export function uniformValue(bytes: Uint8Array, width: number, box: Box): number | null {
  const view = viewOf(bytes);
  const value = bytes[box.top * width + box.left]!;
  for (let y = box.top; y < box.bottom; y++) {
    const end = y * width + box.right;
    if (runEnd(view, y * width + box.left, end, value) !== end) return null;
  }
  return value;
}

/** The first pixel from `left` on that differs from what the row held before, at the latest `right`. */
type RowComparison = (y: number, left: number, right: number) => number;

/** The smallest box around the pixels of `box` that differ; `earlier` is what the whole of `tile` held before. */
export function changedBox(
  bytes: Uint8Array,
  width: number,
  earlier: Uint8Array | number,
  tile: Box,
  box: Box,
): Box | null {
  const differs = compareRows(bytes, width, earlier, tile);
  let { left, top, right, bottom } = box;
  while (top < bottom && differs(top, left, right) === right) top++;
  if (top === bottom) return null;
  while (differs(bottom - 1, left, right) === right) bottom--;

  let first = right;
  for (let y = top; y < bottom && first > left; y++) first = differs(y, left, first);
  left = first;
  let last = left + 1;
  for (let y = top; y < bottom; y++) {
    for (let at = differs(y, last, right); at < right; at = differs(y, last, right)) last = at + 1;
  }
  return { left, top, right: last, bottom };
}

function compareRows(
  bytes: Uint8Array,
  width: number,
  earlier: Uint8Array | number,
  tile: Box,
): RowComparison {
  const now = viewOf(bytes);
  if (typeof earlier === "number") {
    return (y, left, right) => {
      const row = y * width;
      return runEnd(now, row + left, row + right, earlier) - row;
    };
  }
  const then = viewOf(earlier);
  const tileWidth = tile.right - tile.left;
  return (y, left, right) => {
    const row = y * width + left;
    const rowThen = (y - tile.top) * tileWidth + left - tile.left;
    return left + firstDifference(now, row, then, rowThen, right - left);
  };
}

/** Where the pixels from `start` on stop having this value, at the latest at `end`. */
export function runEnd(view: DataView, start: number, end: number, value: number): number {
  const word = value * 0x01010101;
  let at = start;
  while (at + 4 <= end && view.getUint32(at) === word) at += 4;
  while (at < end && view.getUint8(at) === value) at++;
  return at;
}

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function countRow(view: DataView, start: number, end: number): number {
  let count = 0;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const high = (view.getUint32(at) >>> 7) & 0x01010101;
    if (high !== 0) count += Math.imul(high, 0x01010101) >>> 24;
  }
  for (; at < end; at++) count += view.getUint8(at) >>> 7;
  return count;
}

function firstDifference(
  a: DataView,
  fromA: number,
  b: DataView,
  fromB: number,
  length: number,
): number {
  let at = 0;
  while (at + 4 <= length && a.getUint32(fromA + at) === b.getUint32(fromB + at)) at += 4;
  while (at < length && a.getUint8(fromA + at) === b.getUint8(fromB + at)) at++;
  return at;
}
