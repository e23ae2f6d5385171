import type { Box } from "#core/geometry/size.ts";
import type { MaskLevel } from "#core/mask/createMaskPyramid.ts";

/** How a mask level lies on the device's pixels: device = level × scale + offset. */
export type LevelPlacement = {
  readonly level: MaskLevel;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
};

/** Which level pixels a row or column of device pixels shows: the first, and how much (0 to 256) of the next. */
type Axis = { readonly first: Int32Array; readonly next: Int32Array; readonly weight: Int32Array };

const outside = -1;

/**
 * Coverage at the middle of every device pixel of `box`, row by row into `out`; 0 beside the picture.
 *
 * Enlarged masks show their own pixels; reduced ones are interpolated.
 */
export function sampleCoverage(placement: LevelPlacement, box: Box, out: Uint8Array): void {
  const { level, scale, x, y } = placement;
  const columns = toAxis(box.left, box.right, x, scale, level.size.width);
  const rows = toAxis(box.top, box.bottom, y, scale, level.size.height);
  const width = box.right - box.left;

  for (let row = 0; row < rows.first.length; row++) {
    const to = row * width;
    if (rows.first[row] === outside) out.fill(0, to, to + width);
    else if (scale >= 1) sampleRow(level, rows.first[row]!, columns, out, to);
    else mixRow(level, rows, row, columns, out, to);
  }
}

function toAxis(from: number, to: number, offset: number, scale: number, length: number): Axis {
  const count = to - from;
  const axis = {
    first: new Int32Array(count).fill(outside),
    next: new Int32Array(count),
    weight: new Int32Array(count),
  };
  for (let i = 0; i < count; i++) {
    const at = (from + i + 0.5 - offset) / scale;
    if (at < 0 || at >= length) continue;
    if (scale >= 1) {
      axis.first[i] = Math.floor(at);
      continue;
    }
    const first = Math.max(0, Math.floor(at - 0.5));
    axis.first[i] = first;
    axis.next[i] = Math.min(length - 1, first + 1);
    axis.weight[i] = Math.max(0, Math.round((at - 0.5 - first) * 256));
  }
  return axis;
}

function sampleRow(
  { size, bytes }: MaskLevel,
  y: number,
  { first }: Axis,
  out: Uint8Array,
  to: number,
): void {
  const row = y * size.width;
  for (let i = 0; i < first.length; i++) {
    const x = first[i]!;
    out[to + i] = x === outside ? 0 : bytes[row + x]!;
  }
}

function mixRow(
  { size, bytes }: MaskLevel,
  rows: Axis,
  row: number,
  { first, next, weight }: Axis,
  out: Uint8Array,
  to: number,
): void {
  const upper = rows.first[row]! * size.width;
  const lower = rows.next[row]! * size.width;
  const down = rows.weight[row]!;
  for (let i = 0; i < first.length; i++) {
    const a = first[i]!;
    if (a === outside) {
      out[to + i] = 0;
      continue;
    }
    const b = next[i]!;
    const across = weight[i]!;
    const top = bytes[upper + a]! * (256 - across) + bytes[upper + b]! * across;
    const bottom = bytes[lower + a]! * (256 - across) + bytes[lower + b]! * across;
    out[to + i] = (top * (256 - down) + bottom * down + 0x8000) >> 16;
  }
}
