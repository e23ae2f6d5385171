import type { Size } from "#core/geometry/size.ts";

/** The hole and the eight neighbours of each of its pixels: what an object's soft contour may have touched. */
export function growHole({ width, height }: Size, hole: Uint8Array): Uint8Array<ArrayBuffer> {
  const wide = Uint8Array.from(hole);
  for (let at = hole.indexOf(1); at >= 0; at = hole.indexOf(1, at + 1)) {
    const x = at % width;
    if (x > 0) wide[at - 1] = 1;
    if (x < width - 1) wide[at + 1] = 1;
  }

  const grown = wide.slice();
  for (let at = wide.indexOf(1); at >= 0; at = wide.indexOf(1, at + 1)) {
    if (at >= width) grown[at - width] = 1;
    if (at < width * (height - 1)) grown[at + width] = 1;
  }
  return grown;
}
