import type { Size } from "#core/geometry/size.ts";

export type Rgb = readonly [red: number, green: number, blue: number];
/** The colour at a point, 0 to 255; pixel (x, y) reaches from (x, y) to (x + 1, y + 1). */
export type Draw = (x: number, y: number) => Rgb;

/** Opaque RGBA pixels. */
export type Raster = { readonly size: Size; readonly pixels: Uint8ClampedArray<ArrayBuffer> };

/** Each pixel is the mean of `finesse` × `finesse` points, so that edges are as soft as a camera's. */
export function rasterise({ width, height }: Size, draw: Draw, finesse = 3): Raster {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const points = finesse * finesse;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [red, green, blue] = [0, 0, 0];
      for (let point = 0; point < points; point++) {
        const right = ((point % finesse) + 0.5) / finesse;
        const down = (Math.floor(point / finesse) + 0.5) / finesse;
        const colour = draw(x + right, y + down);
        red += colour[0];
        green += colour[1];
        blue += colour[2];
      }
      pixels.set([red / points, green / points, blue / points, 255], (y * width + x) * 4);
    }
  }
  return { size: { width, height }, pixels };
}

export function mixRgb(a: Rgb, b: Rgb, share: number): Rgb {
  const at = Math.min(1, Math.max(0, share));
  return [a[0] + (b[0] - a[0]) * at, a[1] + (b[1] - a[1]) * at, a[2] + (b[2] - a[2]) * at];
}

export function scaleRgb([red, green, blue]: Rgb, by: number): Rgb {
  return [red * by, green * by, blue * by];
}
