import type { Size } from "#core/geometry/size.ts";
import { encodePng } from "#core/png/encodePng.ts";
import { paintedFrom, viewOf } from "./tiles/comparePixels.ts";

/** Bytes of scanlines that are handed on at once. */
const stripBytes = 1 << 20;
const highBits = 0x80808080;

/** Pixels in the file's byte order. Right for servers that read alpha and for servers that read grey. */
const edit = wordOf(255, 255, 255, 0);
const keep = wordOf(0, 0, 0, 255);

/**
 * The mask file of the Images API: an RGBA PNG of the picture's size, transparent white where the picture is edited
 * (128 or more), opaque black elsewhere; alpha is 0 or 255, nothing between.
 */
export function encodeMask(mask: {
  readonly size: Size;
  readonly bytes: Uint8Array;
}): Promise<Blob> {
  return encodePng(mask.size, toStrips(mask.size, mask.bytes));
}

function* toStrips({ width, height }: Size, bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  const view = viewOf(bytes);
  const row = new Uint32Array(width);
  const rowBytes = new Uint8Array(row.buffer);
  const stride = 1 + 4 * width;
  const rowsAStrip = Math.max(1, Math.floor(stripBytes / stride));

  for (let top = 0; top < height; top += rowsAStrip) {
    const rows = Math.min(rowsAStrip, height - top);
    const strip = new Uint8Array(rows * stride);
    for (let y = 0; y < rows; y++) {
      fillRow(view, (top + y) * width, row);
      strip.set(rowBytes, y * stride + 1);
    }
    yield strip;
  }
}

/** Fills whole runs of painted and of kept pixels. */
function fillRow(view: DataView, start: number, row: Uint32Array): void {
  const end = start + row.length;
  for (let at = start; at < end;) {
    const painted = view.getUint8(at) >= paintedFrom;
    const next = thresholdRunEnd(view, at, end, painted);
    row.fill(painted ? edit : keep, at - start, next - start);
    at = next;
  }
}

function thresholdRunEnd(view: DataView, start: number, end: number, painted: boolean): number {
  const wanted = painted ? highBits | 0 : 0;
  let at = start;
  while (at + 4 <= end && (view.getInt32(at) & highBits) === wanted) at += 4;
  while (at < end && view.getUint8(at) >= paintedFrom === painted) at++;
  return at;
}

function wordOf(...rgba: readonly [number, number, number, number]): number {
  return new Uint32Array(Uint8Array.from(rgba).buffer)[0]!;
}
