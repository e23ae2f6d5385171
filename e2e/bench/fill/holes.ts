import type { Size } from "#core/geometry/size.ts";
import { createRandom } from "#core/fill/random.ts";

export type HoleName = "blob" | "scratch" | "wide";
export type Spot = { readonly x: number; readonly y: number };
type Dab = Spot & { readonly radius: number };

export const holeNames: readonly HoleName[] = ["blob", "scratch", "wide"];

/**
 * A mask (255 in the hole) around `spot`, which is given in shares of the size: a wobbly disc a fifth of the picture
 * wide, a bent scratch of 7 pixels across three fifths of it, or a patch painted by hand, two fifths wide.
 */
export function holeMask(
  name: HoleName,
  { width, height }: Size,
  spot: Spot,
  seed: number,
): Uint8Array<ArrayBuffer> {
  const side = Math.min(width, height);
  const centre = { x: spot.x * width, y: spot.y * height };
  const dabs = dabsOf(name, centre, side, createRandom(seed));
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isInside = dabs.some(
        (dab) => Math.hypot(x + 0.5 - dab.x, y + 0.5 - dab.y) < dab.radius,
      );
      if (isInside) mask[y * width + x] = 255;
    }
  }
  return mask;
}

function dabsOf(name: HoleName, centre: Spot, side: number, next: () => number): Dab[] {
  switch (name) {
    case "blob":
      return Array.from({ length: 9 }, (_, at) => {
        const angle = (at / 9) * 2 * Math.PI;
        const radius = side * (0.06 + 0.02 * next());
        const away = side * 0.035;
        return {
          x: centre.x + away * Math.cos(angle),
          y: centre.y + away * Math.sin(angle),
          radius,
        };
      });
    case "scratch":
      return scratch(centre, side, next);
    case "wide":
      return Array.from({ length: 41 }, (_, at) => {
        const share = at / 40;
        const zigzag = Math.abs(((share * 6) % 2) - 1) - 0.5;
        return {
          x: centre.x + side * (0.34 * (share - 0.5) + 0.02 * (next() - 0.5)),
          y: centre.y + side * (0.12 * zigzag + 0.02 * (next() - 0.5)),
          radius: side * 0.045,
        };
      });
  }
}

function scratch(centre: Spot, side: number, next: () => number): Dab[] {
  const angle = (next() - 0.5) * Math.PI * 0.9;
  const bend = side * 0.08 * (next() - 0.5);
  return Array.from({ length: 400 }, (_, at) => {
    const along = (at / 399 - 0.5) * side * 0.6;
    const across = bend * Math.sin((at / 399) * 2 * Math.PI);
    return {
      x: centre.x + along * Math.cos(angle) - across * Math.sin(angle),
      y: centre.y + along * Math.sin(angle) + across * Math.cos(angle),
      radius: 3.5,
    };
  });
}
