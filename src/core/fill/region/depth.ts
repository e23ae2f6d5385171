import type { Size } from "#core/geometry/size.ts";

const straight = 3;
const diagonal = 4;
const far = 65535;

/**
 * How far each pixel of the hole is from the nearest pixel outside it, in thirds of a pixel; 0 outside. The picture's
 * border counts as no edge. Source: 3-4 chamfer distance (Borgefors 1986), within 8 % of the true distance.
 */
export function depthInThirds({ width, height }: Size, hole: Uint8Array): Uint16Array<ArrayBuffer> {
  const depth = new Uint16Array(width * height);
  for (let at = 0; at < depth.length; at++) if (hole[at]) depth[at] = far;
  sweep(depth, width, height, 1);
  sweep(depth, width, height, -1);
  return depth;
}

/** One pass over all pixels, from the first (`step` 1) or from the last (`step` -1). */
function sweep(depth: Uint16Array, width: number, height: number, step: 1 | -1): void {
  const above = -step * width;
  const before = -step;
  for (let row = 0; row < height; row++) {
    const hasAbove = row > 0;
    const start = step === 1 ? row * width : (height - row) * width - 1;
    for (let column = 0; column < width; column++) {
      const at = start + column * step;
      let least = depth[at]!;
      if (least === 0) continue;
      if (column > 0) least = Math.min(least, depth[at + before]! + straight);
      if (hasAbove) {
        least = Math.min(least, depth[at + above]! + straight);
        if (column > 0) least = Math.min(least, depth[at + above + before]! + diagonal);
        if (column < width - 1) least = Math.min(least, depth[at + above - before]! + diagonal);
      }
      depth[at] = least;
    }
  }
}
