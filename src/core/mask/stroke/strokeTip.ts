import type { BrushShape } from "#core/mask/brushShape.ts";

/** A brush ready to sweep: its coverage by the squared distance from the middle of the stroke. */
export type StrokeTip = {
  /** From here inwards every pixel is fully covered. */
  readonly innerRadius: number;
  /** From here outwards none is touched. */
  readonly outerRadius: number;
  /** Coverage from the inner to the outer radius, in equal steps of the squared distance. */
  readonly falloff: Uint8Array;
};

const steps = 1024;

/** The thinnest brush still covers half of the pixel it stands on, wherever in it. */
const smallestRadius = 0.71;

/**
 * Coverage = how deep a pixel's centre lies in the band between the radii: a hard brush has a band of one pixel around
 * its rim (analytic anti-aliasing); a softer one starts at its hardness and eases out (smoothstep) to the same rim.
 */
export function createStrokeTip({ diameter, hardness }: BrushShape): StrokeTip {
  const radius = Math.max(smallestRadius, diameter / 2);
  const outerRadius = radius + 0.5;
  const innerRadius = Math.max(0, Math.min(radius - 0.5, radius * hardness));
  const soft = outerRadius - innerRadius > 1;
  const span = outerRadius ** 2 - innerRadius ** 2;

  const falloff = Uint8Array.from({ length: steps + 1 }, (_, step) => {
    const distance = Math.sqrt(innerRadius ** 2 + (span * (step + 0.5)) / steps);
    const depth = Math.min(1, Math.max(0, (outerRadius - distance) / (outerRadius - innerRadius)));
    return Math.round(255 * (soft ? depth * depth * (3 - 2 * depth) : depth));
  });
  return { innerRadius, outerRadius, falloff };
}
