import { sizeOf } from "#core/geometry/size.ts";
import type { Picture } from "#core/fill/region/picture.ts";
import type { Collage } from "./collage.ts";
import { colourChannels } from "./collage.ts";

/**
 * Lets pixels that stay as they are though the fill was made as if they were not there fade into the fill, in place: a
 * rest of a shadow without a hard edge is less of a thing. `kept` marks them; the thinner their strip is the less of them spreads,
 * a broad one as far as `softness` pixels (a standard deviation).
 */
export function softenEdge(
  { size, pixels, hole }: Picture,
  kept: Uint8Array,
  softness: number,
  { box, source, colour }: Collage,
): void {
  const { width, height } = sizeOf(box);
  const spread = new Float32Array(colour.length);
  const kernel = kernelOf(softness);
  const reach = (Math.sqrt(kernel.length) - 1) / 2;
  const missing = new Float32Array(colourChannels);

  for (let at = 0; at < source.length; at++) {
    const x = at % width;
    const y = (at - x) / width;
    const pixel = (box.top + y) * size.width + box.left + x;
    if (!kept[pixel] || source[at]! < 0) continue;
    const opacity = pixels[pixel * 4 + 3]! / 255;
    for (let c = 0; c < colourChannels; c++) {
      const real = pixels[pixel * 4 + c]! * (c === 3 ? 1 : opacity);
      missing[c] = real - colour[at * colourChannels + c]!;
    }
    for (let dy = Math.max(-reach, -y); dy <= Math.min(reach, height - 1 - y); dy++) {
      for (let dx = Math.max(-reach, -x); dx <= Math.min(reach, width - 1 - x); dx++) {
        if (!hole[pixel + dy * size.width + dx]) continue;
        const share = kernel[(dy + reach) * (reach * 2 + 1) + dx + reach]!;
        const to = (at + dy * width + dx) * colourChannels;
        for (let c = 0; c < colourChannels; c++) spread[to + c]! += share * missing[c]!;
      }
    }
  }
  for (let at = 0; at < spread.length; at++) colour[at]! += spread[at]!;
}

/** A Gaussian that adds up to 2, so that beside a broad strip all of the step is bridged. */
function kernelOf(softness: number): Float32Array {
  const reach = Math.ceil(softness * 2.5);
  const across = reach * 2 + 1;
  const kernel = Float32Array.from({ length: across * across }, (_, at) => {
    const squared = ((at % across) - reach) ** 2 + (Math.floor(at / across) - reach) ** 2;
    return Math.exp(-squared / (2 * softness * softness));
  });
  const total = kernel.reduce((sum, value) => sum + value, 0);
  return kernel.map((value) => (value * 2) / total);
}
