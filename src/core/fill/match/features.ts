import type { Picture } from "#core/fill/region/picture.ts";

const chromaWeight = 1.2;

/**
 * What patches are compared by, four numbers a pixel: luma and two chromas (BT.601 on gamma-coded values, which is near
 * enough to even steps for the eye), and transparency (0 to -255), to which the caller may add texture. Colour counts as far as it is
 * opaque. Pixels of the hole are 0.
 */
export function colourFeatures({ pixels, hole }: Picture): Float32Array<ArrayBuffer> {
  const features = new Float32Array(pixels.length);
  for (let at = 0; at < hole.length; at++) {
    if (hole[at]) continue;
    const from = at * 4;
    const opacity = pixels[from + 3]! / 255;
    const red = pixels[from]! * opacity;
    const green = pixels[from + 1]! * opacity;
    const blue = pixels[from + 2]! * opacity;
    const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
    features[from] = luma;
    features[from + 1] = (blue - luma) * 0.564 * chromaWeight;
    features[from + 2] = (red - luma) * 0.713 * chromaWeight;
    features[from + 3] = (opacity - 1) * 255;
  }
  return features;
}

/**
 * How busy the picture is around each pixel outside the hole: mean luma step to the right and down over 5 × 5 pixels.
 * It keeps grass and sky apart where a coarse level has blurred both. Source: Newson et al. 2014, section 3.3.
 */
export function textureOf({
  size: { width, height },
  pixels,
  hole,
}: Picture): Float32Array<ArrayBuffer> {
  const steps = new Float32Array(width * height);
  const counted = new Float32Array(width * height);
  for (let y = 0; y + 1 < height; y++) {
    for (let x = 0; x + 1 < width; x++) {
      const at = y * width + x;
      if (hole[at] || hole[at + 1] || hole[at + width]) continue;
      const here = lumaAt(pixels, at);
      const right = lumaAt(pixels, at + 1) - here;
      const down = lumaAt(pixels, at + width) - here;
      steps[at] = Math.abs(right) + Math.abs(down);
      counted[at] = 1;
    }
  }

  boxSum(steps, width, height);
  boxSum(counted, width, height);
  for (let at = 0; at < steps.length; at++)
    steps[at] = counted[at]! > 0.5 ? steps[at]! / counted[at]! : 0;
  return steps;
}

/** One number a pixel at half the width and height; pixels of the hole add nothing. */
export function halveGuide(
  { size, hole }: Picture,
  guide: Float32Array,
): Float32Array<ArrayBuffer> {
  const width = Math.ceil(size.width / 2);
  const height = Math.ceil(size.height / 2);
  const half = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0];
      for (let part = 0; part < 4; part++) {
        const fineX = x * 2 + (part & 1);
        const fineY = y * 2 + (part >> 1);
        if (fineX >= size.width || fineY >= size.height) continue;
        const at = fineY * size.width + fineX;
        if (hole[at]) continue;
        sum += guide[at]!;
        count++;
      }
      half[y * width + x] = count > 0 ? sum / count : 0;
    }
  }
  return half;
}

function lumaAt(pixels: Uint8ClampedArray, at: number): number {
  const from = at * 4;
  const luma = 0.299 * pixels[from]! + 0.587 * pixels[from + 1]! + 0.114 * pixels[from + 2]!;
  return (luma * pixels[from + 3]!) / 255;
}

/** Replaces each value by the sum over the 5 × 5 around it. */
function boxSum(values: Float32Array, width: number, height: number): void {
  const line = new Float32Array(Math.max(width, height));
  for (let y = 0; y < height; y++) sumAlong(values, line, y * width, 1, width);
  for (let x = 0; x < width; x++) sumAlong(values, line, x, width, height);
}

function sumAlong(
  values: Float32Array,
  line: Float32Array,
  start: number,
  stride: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) line[i] = values[start + i * stride]!;
  let sum = 0;
  for (let i = 0; i < length + 2; i++) {
    if (i < length) sum += line[i]!;
    if (i >= 5) sum -= line[i - 5]!;
    if (i >= 2) values[start + (i - 2) * stride] = sum;
  }
}
