import { hash } from "./noise.ts";

/** Pairs of numbers in 0…1 that cover the square evenly over a pixel's samples. */
export type Sampler = {
  /** Steps to the next pair of this sample; its numbers are then in `u` and `v`. */
  next: () => void;
  u: number;
  v: number;
};

export type PixelSampler = Sampler & {
  start: (pixel: number, block: number, index: number) => void;
};

/** Samples of a pixel come in blocks of this many; a block is even in itself. */
export const blockSize = 16;

/**
 * Roberts' R2 sequence, shifted for every pixel and dimension, and in each dimension in another order.
 * Deterministic: the same pixel, block and index give the same numbers.
 */
export function createSampler(): PixelSampler {
  let seed = 0;
  let index = 0;
  let dimension = 0;

  const sampler: PixelSampler = {
    u: 0,
    v: 0,
    start(pixel, block, sampleIndex) {
      seed = hash(pixel, block, 77);
      index = sampleIndex;
      dimension = 0;
    },
    next() {
      dimension += 1;
      const shift = hash(seed, dimension);
      const place = index ^ ((shift >>> 8) & (blockSize - 1));
      const u = (shift & 0xffff) / 65536 + place * 0.7548776662466927;
      const v = (shift >>> 16) / 65536 + place * 0.5698402909980532;
      sampler.u = u - Math.floor(u);
      sampler.v = v - Math.floor(v);
    },
  };
  return sampler;
}
