import type { Size } from "#core/geometry/size.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** For each pixel of the result: where its share of the line begins, and what each pixel of it weighs. */
type Taps = { readonly starts: Int32Array; readonly weights: Float32Array; readonly reach: number };

/** The mask stretched to another size, rows and columns each by a tent as wide as a pixel of the coarser side. */
export function resampleMask(bytes: Bytes, from: Size, to: Size): Bytes {
  const rows = resampleRows(bytes, from, to.width);
  return resampleColumns(rows, { width: to.width, height: from.height }, to.height);
}

function resampleRows(bytes: Bytes, { width, height }: Size, newWidth: number): Bytes {
  if (newWidth === width) return bytes;
  const { starts, weights, reach } = tapsFor(width, newWidth);
  const result = new Uint8Array(newWidth * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < newWidth; x++) {
      const start = y * width + starts[x]!;
      let sum = 0;
      for (let tap = 0; tap < reach; tap++) {
        const weight = weights[x * reach + tap]!;
        if (weight > 0) sum += bytes[start + tap]! * weight;
      }
      result[y * newWidth + x] = sum + 0.5;
    }
  }
  return result;
}

function resampleColumns(bytes: Bytes, { width, height }: Size, newHeight: number): Bytes {
  if (newHeight === height) return bytes;
  const { starts, weights, reach } = tapsFor(height, newHeight);
  const result = new Uint8Array(width * newHeight);
  const row = new Float32Array(width);
  for (let y = 0; y < newHeight; y++) {
    row.fill(0.5);
    for (let tap = 0; tap < reach; tap++) {
      const weight = weights[y * reach + tap]!;
      const start = (starts[y]! + tap) * width;
      if (weight > 0) for (let x = 0; x < width; x++) row[x]! += bytes[start + x]! * weight;
    }
    result.set(row, y * width);
  }
  return result;
}

function tapsFor(length: number, newLength: number): Taps {
  const ratio = length / newLength;
  const radius = Math.max(1, ratio);
  const reach = Math.min(length, Math.ceil(2 * radius) + 1);
  const starts = new Int32Array(newLength);
  const weights = new Float32Array(newLength * reach);
  for (let at = 0; at < newLength; at++) {
    const middle = (at + 0.5) * ratio - 0.5;
    const start = Math.min(length - reach, Math.max(0, Math.ceil(middle - radius)));
    const share = weights.subarray(at * reach, (at + 1) * reach);
    for (let tap = 0; tap < reach; tap++) {
      share[tap] = Math.max(0, 1 - Math.abs(start + tap - middle) / radius);
    }
    const sum = share.reduce((total, weight) => total + weight, 0);
    for (let tap = 0; tap < reach; tap++) share[tap]! /= sum;
    starts[at] = start;
  }
  return { starts, weights, reach };
}
