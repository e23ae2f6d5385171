import type { Raster, Rgba } from "./marker.ts";

/** RGBA, 8 bit. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
};

/** Names every pixel that is not right at an edge of the raster and has not the colour it must have. */
export function wrongPixels(
  { width, data }: Pixels,
  raster: Raster,
  colours: readonly Rgba[],
  tolerance = 24,
): readonly string[] {
  const { at } = raster;
  const wrong: string[] = [];
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++) {
      const index = at(x, y);
      const isAtEdge =
        index !== at(Math.max(0, x - 1), Math.max(0, y - 1)) ||
        index !== at(Math.min(raster.width - 1, x + 1), Math.min(raster.height - 1, y + 1));
      const colour = colours[index]!;
      const off = colour.map((value, i) => Math.abs(value - data[(y * width + x) * 4 + i]!));
      if (!isAtEdge && !(Math.max(...off) <= tolerance))
        wrong.push(`${x},${y} is off by ${off.join()}`);
    }
  }
  return wrong;
}
