import type { Size } from "#core/geometry/size.ts";
import type { Line } from "./findLines.ts";

const clearlyOff = 16;

/**
 * On which side of a line each pixel lies: from -1 (16 pixels off and more) over 0 (on it) to 1, the line taken as
 * endless. 0 everywhere without a line.
 */
export function sideOf({ width, height }: Size, line?: Line): Float32Array<ArrayBuffer> {
  const side = new Float32Array(width * height);
  if (!line) return side;
  for (let at = 0; at < side.length; at++) {
    const x = (at % width) - line.startX;
    const y = Math.floor(at / width) - line.startY;
    const across = y * line.alongX - x * line.alongY;
    side[at] = Math.min(1, Math.max(-1, across / clearlyOff));
  }
  return side;
}
