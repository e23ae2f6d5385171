import type { Box } from "#core/geometry/size.ts";
import { runEnd, viewOf } from "./comparePixels.ts";
import { tileSize } from "./maskTiles.ts";

/** Runs cost at most four bytes and replace more; the head of literals is paid once in 128 bytes. */
const scratch = new Uint8Array(tileSize * tileSize * 1.02);
const longestLiteral = 128;

/**
 * The pixels of `box` (at most one tile) as runs and literals, so that a tile of strokes takes some hundred bytes.
 *
 * A head byte below 128 is followed by that many literals, and one more; otherwise its low six bits and, while the
 * continuation bit (64, then 128) is set, seven bits a byte more are the length of a run of the byte that follows.
 */
export function packRuns(bytes: Uint8Array, width: number, box: Box): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes);
  const writer = createRunWriter(scratch);
  for (let y = box.top; y < box.bottom; y++) {
    const end = y * width + box.right;
    for (let at = y * width + box.left; at < end;) {
      const value = bytes[at]!;
      const runs = at + 2 < end && bytes[at + 1] === value && bytes[at + 2] === value;
      const next = runs ? runEnd(view, at + 3, end, value) : at + 1;
      if (runs) writer.putRun(value, next - at);
      else writer.putLiteral(value);
      at = next;
    }
  }
  return scratch.slice(0, writer.end());
}

/** A tile of one value, packed. */
export function packUniform(value: number, box: Box): Uint8Array<ArrayBuffer> {
  const writer = createRunWriter(scratch);
  writer.putRun(value, (box.right - box.left) * (box.bottom - box.top));
  return scratch.slice(0, writer.end());
}

/** Writes packed pixels back into `box`. */
export function unpackRuns(packed: Uint8Array, bytes: Uint8Array, width: number, box: Box): void {
  let x = box.left;
  let row = box.top * width;

  function put(length: number, write: (start: number, end: number) => void): void {
    for (let left = length; left > 0;) {
      const part = Math.min(left, box.right - x);
      write(row + x, row + x + part);
      left -= part;
      x += part;
      if (x < box.right) continue;
      x = box.left;
      row += width;
    }
  }

  for (let at = 0; at < packed.length;) {
    const head = packed[at++]!;
    if (head < longestLiteral) {
      put(head + 1, (start, end) => {
        bytes.set(packed.subarray(at, at + end - start), start);
        at += end - start;
      });
      continue;
    }
    let length = head & 63;
    let more = (head & 64) !== 0;
    for (let shift = 6; more; shift += 7) {
      const byte = packed[at++]!;
      length |= (byte & 127) << shift;
      more = byte >= 128;
    }
    const value = packed[at++]!;
    put(length, (start, end) => bytes.fill(value, start, end));
  }
}

function createRunWriter(out: Uint8Array) {
  let at = 0;
  let literalHead = -1;
  let runValue = -1;
  let runLength = 0;

  function endRun(): void {
    if (runLength === 0) return;
    out[at++] = 128 | (runLength & 63) | (runLength > 63 ? 64 : 0);
    for (let rest = runLength >>> 6; rest > 0; rest >>>= 7) {
      out[at++] = (rest & 127) | (rest > 127 ? 128 : 0);
    }
    out[at++] = runValue;
    runLength = 0;
    literalHead = -1;
  }

  return {
    /** Runs of one value that follow each other become one. */
    putRun(value: number, length: number): void {
      if (value !== runValue) endRun();
      runValue = value;
      runLength += length;
    },
    putLiteral(value: number): void {
      if (runLength > 0) endRun();
      if (literalHead < 0 || out[literalHead] === longestLiteral - 1) {
        literalHead = at;
        out[at++] = 0;
      } else {
        out[literalHead]!++;
      }
      out[at++] = value;
    },
    end(): number {
      endRun();
      return at;
    },
  };
}
