import type { Box } from "#core/geometry/size.ts";
import { sizeOf } from "#core/geometry/size.ts";
import type { Picture } from "#core/fill/region/picture.ts";
import type { Collage } from "./collage.ts";
import { colourChannels } from "./collage.ts";
import { fixed, open, solveMembrane } from "./membrane.ts";

/**
 * The smooth surface through the pixels around the hole: right for scratches and plain surroundings. `box` must reach
 * beyond the hole where the picture does.
 */
export function interpolate({ size, pixels, hole }: Picture, box: Box): Collage {
  const { width, height } = sizeOf(box);
  const state = new Uint8Array(width * height);
  const colour = new Float32Array(width * height * colourChannels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const from = (box.top + y) * size.width + box.left + x;
      state[at] = hole[from] ? open : fixed;
      if (hole[from]) continue;
      const opacity = pixels[from * 4 + 3]! / 255;
      for (let i = 0; i < 3; i++) colour[at * colourChannels + i] = pixels[from * 4 + i]! * opacity;
      colour[at * colourChannels + 3] = pixels[from * 4 + 3]!;
    }
  }
  solveMembrane({
    size: { width, height },
    channels: colourChannels,
    state,
    values: colour,
    divergence: null,
  });
  return { box, source: new Int32Array(state.length).fill(-1), colour };
}
