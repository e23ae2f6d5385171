/** One part of the light (three numbers a pixel), and how uncertain its brightness is. */
export type Layer = { readonly light: Float32Array; readonly variance: Float32Array };

/** What tells one thing from the next: filtering stops where these change. */
export type Guide = {
  readonly width: number;
  readonly height: number;
  readonly normal: Float32Array;
  readonly distance: Float32Array;
};

const passes = 6;
/** Filtered pixels share samples, so a pass lowers the variance less than it would for independent ones. */
const correlation = 3;
const kernel = [1, 2 / 3, 1 / 6];

/** Takes Monte Carlo noise out and leaves edges (edge-avoiding à-trous wavelets, Dammertz et al. 2010, with the variance stop of SVGF). */
export function smoothLight(layer: Layer, guide: Guide): Float32Array {
  let current = { light: layer.light, variance: blurred(layer.variance, guide) };
  for (let pass = 0; pass < passes; pass++) current = filterOnce(current, guide, 1 << pass);
  return current.light;
}

function filterOnce({ light, variance }: Layer, guide: Guide, step: number): Layer {
  const { width, height } = guide;
  const next = { light: light.slice(), variance: variance.slice() };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = y * width + x;
      if (variance[here]! < 1e-9) continue;
      const tolerance = 4 * Math.sqrt(variance[here]!) + 1e-4;
      let weights = 0;
      let red = 0;
      let green = 0;
      let blue = 0;
      let doubt = 0;
      for (let dy = -2; dy <= 2; dy++) {
        const row = y + dy * step;
        if (row < 0 || row >= height) continue;
        for (let dx = -2; dx <= 2; dx++) {
          const column = x + dx * step;
          if (column < 0 || column >= width) continue;
          const there = row * width + column;
          const alike = likeness(guide, here, there);
          if (alike === 0) continue;
          const gap = Math.abs(brightness(light, here) - brightness(light, there)) / tolerance;
          const weight = kernel[Math.abs(dx)]! * kernel[Math.abs(dy)]! * alike * Math.exp(-gap);
          weights += weight;
          red += weight * light[there * 3]!;
          green += weight * light[there * 3 + 1]!;
          blue += weight * light[there * 3 + 2]!;
          doubt += weight * weight * variance[there]!;
        }
      }
      next.light[here * 3] = red / weights;
      next.light[here * 3 + 1] = green / weights;
      next.light[here * 3 + 2] = blue / weights;
      next.variance[here] = (correlation * doubt) / (weights * weights);
    }
  }
  return next;
}

function likeness({ normal, distance }: Guide, a: number, b: number): number {
  if (a === b) return 1;
  const depth = Math.abs(distance[a]! - distance[b]!) / distance[a]!;
  if (depth > 0.08) return 0;
  const dx = normal[a * 3]! - normal[b * 3]!;
  const dy = normal[a * 3 + 1]! - normal[b * 3 + 1]!;
  const dz = normal[a * 3 + 2]! - normal[b * 3 + 2]!;
  const turn = dx * dx + dy * dy + dz * dz;
  return turn > 0.3 ? 0 : Math.exp(-turn * 14 - depth * 20);
}

function brightness(light: Float32Array, pixel: number): number {
  const i = pixel * 3;
  return 0.2126 * light[i]! + 0.7152 * light[i + 1]! + 0.0722 * light[i + 2]!;
}

/** A pixel's own variance comes from few samples: its neighbours steady it. */
function blurred(variance: Float32Array, { width, height }: Guide): Float32Array {
  const blur = new Float32Array(variance.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let count = 0;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          sum += variance[row * width + column]!;
          count += 1;
        }
      }
      blur[y * width + x] = sum / count;
    }
  }
  return blur;
}
