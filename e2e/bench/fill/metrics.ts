import {
  boxOf,
  growBox,
  intersectBox,
  sizeOf,
  unionBox,
  type Box,
  type Size,
} from "#core/geometry/size.ts";

/** Opaque RGBA pixels as they are, as they were filled, and where (not 0 in the hole). */
export type Comparison = {
  readonly size: Size;
  readonly truth: Uint8ClampedArray;
  readonly filled: Uint8ClampedArray;
  readonly mask: Uint8Array;
};

const perfect = 99;
const windowRadius = 5;
const windowSpread = 1.5;

/** Peak signal-to-noise ratio of red, green and blue inside the hole, in dB; 99 where nothing differs. */
export function psnr({ truth, filled, mask }: Comparison): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < mask.length; at++) {
    if (!mask[at]) continue;
    for (let i = at * 4; i < at * 4 + 3; i++) sum += (truth[i]! - filled[i]!) ** 2;
    count += 3;
  }
  return sum === 0 ? perfect : Math.min(perfect, 10 * Math.log10((255 * 255 * count) / sum));
}

/**
 * Structural similarity of luma, the mean over the hole's box, with the usual Gaussian window of 11 × 11.
 * Source: Wang et al. 2004.
 */
export function ssim({ size, truth, filled, mask }: Comparison): number {
  const hole = boundsOf(size, mask);
  const box = intersectBox(growBox(hole, windowRadius), boxOf(size))!;
  const a = lumaIn(box, size, truth);
  const b = lumaIn(box, size, filled);
  const blur = (values: Float64Array) => gaussian(sizeOf(box), values);
  const [meanA, meanB] = [blur(a), blur(b)];
  const squareA = blur(a.map((value) => value * value));
  const squareB = blur(b.map((value) => value * value));
  const product = blur(a.map((value, at) => value * b[at]!));

  const width = box.right - box.left;
  const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];
  let [sum, count] = [0, 0];
  for (let y = hole.top; y < hole.bottom; y++) {
    for (let x = hole.left; x < hole.right; x++) {
      const at = (y - box.top) * width + x - box.left;
      const means = meanA[at]! * meanB[at]!;
      const squares = meanA[at]! ** 2 + meanB[at]! ** 2;
      const covariance = product[at]! - means;
      const variances = squareA[at]! + squareB[at]! - squares;
      sum += ((2 * means + c1) * (2 * covariance + c2)) / ((squares + c1) * (variances + c2));
      count++;
    }
  }
  return sum / count;
}

/** |energy of the fill - true energy| / true energy, where energy is the mean squared luma step between neighbours. */
export function gradientEnergyError({ size, truth, filled, mask }: Comparison): number {
  const wanted = gradientEnergy(size, truth, mask);
  return Math.abs(gradientEnergy(size, filled, mask) - wanted) / wanted;
}

/**
 * How far the colours in the hole would have to move, in levels, for their histogram to be the true one: the earth
 * mover's distance in red, green and blue, the mean of the three.
 */
export function histogramDistance({ truth, filled, mask }: Comparison): number {
  let sum = 0;
  for (let channel = 0; channel < 3; channel++) {
    const a = histogramOf(truth, mask, channel);
    const b = histogramOf(filled, mask, channel);
    let ahead = 0;
    for (let level = 0; level < 256; level++) {
      ahead += a[level]! - b[level]!;
      sum += Math.abs(ahead);
    }
  }
  return sum / 3;
}

function gradientEnergy({ width }: Size, pixels: Uint8ClampedArray, mask: Uint8Array): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < mask.length; at++) {
    if (!mask[at]) continue;
    for (const step of [1, width]) {
      if (!mask[at + step] || (step === 1 && (at + 1) % width === 0)) continue;
      sum += (lumaAt(pixels, at + step) - lumaAt(pixels, at)) ** 2;
      count++;
    }
  }
  return sum / count;
}

/** Shares that add up to 1. */
function histogramOf(pixels: Uint8ClampedArray, mask: Uint8Array, channel: number): Float64Array {
  const counts = new Float64Array(256);
  let total = 0;
  for (let at = 0; at < mask.length; at++) {
    if (!mask[at]) continue;
    counts[pixels[at * 4 + channel]!]!++;
    total++;
  }
  return counts.map((count) => count / total);
}

function boundsOf({ width }: Size, mask: Uint8Array): Box {
  let bounds: Box | null = null;
  for (let at = 0; at < mask.length; at++) {
    if (!mask[at]) continue;
    const [left, top] = [at % width, Math.floor(at / width)];
    bounds = unionBox(bounds, { left, top, right: left + 1, bottom: top + 1 });
  }
  if (!bounds) throw new Error("The mask has no hole.");
  return bounds;
}

function lumaIn(box: Box, { width }: Size, pixels: Uint8ClampedArray): Float64Array {
  const { width: across, height: down } = sizeOf(box);
  return Float64Array.from({ length: across * down }, (_, at) =>
    lumaAt(pixels, (box.top + Math.floor(at / across)) * width + box.left + (at % across)),
  );
}

function lumaAt(pixels: Uint8ClampedArray, at: number): number {
  return 0.299 * pixels[at * 4]! + 0.587 * pixels[at * 4 + 1]! + 0.114 * pixels[at * 4 + 2]!;
}

/** At the border the part of the window that is inside counts as the whole. */
function gaussian({ width, height }: Size, values: Float64Array): Float64Array {
  const along = blurLines(values, width, height, 1, width);
  return blurLines(along, height, width, width, 1);
}

function blurLines(
  values: Float64Array,
  length: number,
  lines: number,
  step: number,
  stride: number,
): Float64Array {
  const blurred = new Float64Array(values.length);
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      let [sum, total] = [0, 0];
      for (
        let near = Math.max(0, i - windowRadius);
        near <= Math.min(length - 1, i + windowRadius);
        near++
      ) {
        const weight = Math.exp(-((near - i) ** 2) / (2 * windowSpread ** 2));
        sum += weight * values[line * stride + near * step]!;
        total += weight;
      }
      blurred[line * stride + i * step] = sum / total;
    }
  }
  return blurred;
}
