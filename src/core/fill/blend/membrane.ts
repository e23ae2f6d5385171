import type { Size } from "#core/geometry/size.ts";

/** What a pixel of a membrane is: solved for, given, or not there (like outside the picture). */
export const fixed = 0;
export const open = 1;
export const ignored = 2;

/**
 * A function to be found on a grid, `channels` numbers a pixel. `state` says which pixels of `values` are given;
 * `divergence` is what the Laplacian of the solution should be at each open pixel, null for 0.
 */
export type Membrane = {
  readonly size: Size;
  readonly channels: number;
  readonly state: Uint8Array;
  readonly values: Float32Array<ArrayBuffer>;
  readonly divergence: Float32Array | null;
};

const smallest = 24;

/**
 * Solves Poisson's equation (Laplace's without a divergence) for the open pixels of `values`, in place.
 * Method: the same problem at half the size gives the start, then successive over-relaxation.
 */
export function solveMembrane(membrane: Membrane): void {
  const { width, height } = membrane.size;
  if (Math.max(width, height) > smallest) {
    const half = halve(membrane);
    solveMembrane(half);
    pushDown(half, membrane);
    relax(membrane, 24, 1.5);
  } else relax(membrane, 120, 1.6);
}

function relax(
  { size, channels, state, values, divergence }: Membrane,
  sweeps: number,
  over: number,
): void {
  const { width, height } = size;
  const solved = openPixels(state);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const pull = sweep < sweeps - 4 ? over : 1;
    for (const pixel of solved) {
      const x = pixel % width;
      const left = x > 0 && state[pixel - 1] !== ignored ? 1 : 0;
      const right = x < width - 1 && state[pixel + 1] !== ignored ? 1 : 0;
      const above = pixel >= width && state[pixel - width] !== ignored ? 1 : 0;
      const below = pixel < width * (height - 1) && state[pixel + width] !== ignored ? 1 : 0;
      const neighbours = left + right + above + below;
      if (neighbours === 0) continue;
      for (let channel = 0; channel < channels; channel++) {
        const at = pixel * channels + channel;
        let sum = divergence ? -divergence[at]! : 0;
        if (left) sum += values[at - channels]!;
        if (right) sum += values[at + channels]!;
        if (above) sum += values[at - width * channels]!;
        if (below) sum += values[at + width * channels]!;
        values[at]! += pull * (sum / neighbours - values[at]!);
      }
    }
  }
}

function openPixels(state: Uint8Array): Int32Array {
  const found: number[] = [];
  for (let at = state.indexOf(open); at >= 0; at = state.indexOf(open, at + 1)) found.push(at);
  return Int32Array.from(found);
}

/** A coarse pixel is fixed if one below it is, at their mean; open if one below is open; else ignored. */
function halve({ size, channels, state, values, divergence }: Membrane): Membrane {
  const width = Math.ceil(size.width / 2);
  const height = Math.ceil(size.height / 2);
  const half = {
    size: { width, height },
    channels,
    state: new Uint8Array(width * height).fill(ignored),
    values: new Float32Array(width * height * channels),
    divergence: divergence && new Float32Array(width * height * channels),
  };
  const givens = new Uint8Array(width * height);

  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const at = y * size.width + x;
      const to = (y >> 1) * width + (x >> 1);
      if (state[at] === ignored) continue;
      if (state[at] === open) half.state[to] = Math.min(half.state[to]!, open);
      else {
        half.state[to] = fixed;
        givens[to]!++;
      }
      for (let channel = 0; channel < channels; channel++) {
        const from = at * channels + channel;
        if (state[at] === fixed) half.values[to * channels + channel]! += values[from]!;
        else if (divergence && half.divergence)
          half.divergence[to * channels + channel]! += divergence[from]!;
      }
    }
  }
  for (let at = 0; at < half.values.length; at++) {
    half.values[at]! /= Math.max(1, givens[Math.floor(at / channels)]!);
  }
  return half;
}

function pushDown(half: Membrane, { size, channels, state, values }: Membrane): void {
  for (const pixel of openPixels(state)) {
    const x = pixel % size.width;
    const y = (pixel - x) / size.width;
    const from = (y >> 1) * half.size.width + (x >> 1);
    for (let channel = 0; channel < channels; channel++) {
      values[pixel * channels + channel] = half.values[from * channels + channel]!;
    }
  }
}
