import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "jpeg-js";
import type { Raster } from "./raster.ts";

const folder = join(import.meta.dirname, "../../../../public/samples");

/** One of the sample pictures at half its size. */
export function scene(name: "still-life" | "table" | "landscape"): Raster {
  const { width, height, data } = decode(readFileSync(join(folder, `${name}.jpg`)));
  const size = { width: width >> 1, height: height >> 1 };
  const pixels = new Uint8ClampedArray(size.width * size.height * 4);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const from = (y * 2 * width + x * 2) * 4;
      for (let channel = 0; channel < 4; channel++) {
        const at = from + channel;
        const upper = data[at]! + data[at + 4]!;
        const lower = data[at + width * 4]! + data[at + width * 4 + 4]!;
        pixels[(y * size.width + x) * 4 + channel] = (upper + lower) / 4;
      }
    }
  }
  return { size, pixels };
}
