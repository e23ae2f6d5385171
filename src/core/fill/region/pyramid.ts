import type { BarredPicture, Picture } from "./picture.ts";

const taps = [1, 3, 3, 1] as const;

/**
 * The picture at half the width and height, rounded up. A coarse pixel is part of the hole, or barred, as soon as one of
 * the four below it is; colours come from pixels outside the hole only and are weighted by alpha.
 */
export function halvePicture({ size, pixels, hole, barred, side }: BarredPicture): BarredPicture {
  const width = Math.ceil(size.width / 2);
  const height = Math.ceil(size.height / 2);
  const half: BarredPicture = {
    size: { width, height },
    pixels: new Uint8ClampedArray(width * height * 4),
    hole: new Uint8Array(width * height),
    barred: new Uint8Array(width * height),
    side: new Float32Array(width * height),
  };

  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      half.hole[at] = anyOfFour(hole, size.width, size.height, x * 2, y * 2);
      half.barred[at] = anyOfFour(barred, size.width, size.height, x * 2, y * 2);
      half.side[at] = meanOfFour(side, size.width, size.height, x * 2, y * 2);
      if (!half.hole[at]) writeAverage({ size, pixels, hole }, x * 2, y * 2, half.pixels, at * 4);
    }
  }
  return half;
}

function anyOfFour(bits: Uint8Array, width: number, height: number, x: number, y: number): number {
  const right = x + 1 < width ? 1 : 0;
  const below = y + 1 < height ? width : 0;
  const at = y * width + x;
  return bits[at]! | bits[at + right]! | bits[at + below]! | bits[at + below + right]!;
}

function meanOfFour(
  values: Float32Array,
  width: number,
  height: number,
  x: number,
  y: number,
): number {
  const right = x + 1 < width ? 1 : 0;
  const below = y + 1 < height ? width : 0;
  const at = y * width + x;
  return (
    (values[at]! + values[at + right]! + values[at + below]! + values[at + below + right]!) / 4
  );
}

function writeAverage(
  { size: { width, height }, pixels, hole }: Picture,
  left: number,
  top: number,
  into: Uint8ClampedArray,
  to: number,
): void {
  let [red, green, blue, alpha, total] = [0, 0, 0, 0, 0];
  for (let j = 0; j < 4; j++) {
    const y = top + j - 1;
    if (y < 0 || y >= height) continue;
    for (let i = 0; i < 4; i++) {
      const x = left + i - 1;
      if (x < 0 || x >= width || hole[y * width + x]) continue;
      const at = (y * width + x) * 4;
      const weight = taps[i]! * taps[j]!;
      const opacity = weight * pixels[at + 3]!;
      red += opacity * pixels[at]!;
      green += opacity * pixels[at + 1]!;
      blue += opacity * pixels[at + 2]!;
      alpha += opacity;
      total += weight;
    }
  }
  if (alpha === 0) return;
  into[to] = red / alpha;
  into[to + 1] = green / alpha;
  into[to + 2] = blue / alpha;
  into[to + 3] = alpha / total;
}
