import type { Field, MatchLevel } from "./matchLevel.ts";
import { channels, createField, patchRadius } from "./matchLevel.ts";
import { bestSource, insideMargin, sample } from "./bestSource.ts";
import { spreadOffsets } from "./spreadOffsets.ts";

/** What is known of the picture while it grows: 1 for known pixels, and how sure each of them is (1 outside the hole). */
type Growth = {
  readonly known: Float32Array<ArrayBuffer>;
  readonly certain: Float32Array<ArrayBuffer>;
};

/**
 * A first fill that lets edges grow into the hole before plain areas do: again and again, the patch on the hole's front
 * with most certain pixels and the strongest edge running inwards is completed from the source that fits it best.
 * Source: Criminisi et al. 2004, with a floor under both terms of the priority.
 */
export function growStructures(level: MatchLevel, random: () => number, jitter: number): Field {
  const { size, hole } = level;
  const field = createField(level);
  const known = Float32Array.from(hole, (bit) => 1 - bit);
  const growth = { known, certain: known.slice() };
  const sources = sample(level, random);
  const priorities = new Map<number, number>();
  const review = (pixel: number) => {
    if (known[pixel] || !touchesKnown(known, size, pixel)) priorities.delete(pixel);
    else priorities.set(pixel, priorityOf(level, growth, pixel));
  };

  for (let at = hole.indexOf(1); at >= 0; at = hole.indexOf(1, at + 1)) review(at);
  while (priorities.size > 0) {
    const centre = insideMargin(mostUrgent(priorities), size.width, size.height);
    const source = bestSource(level, sources, known, centre, random, jitter);
    completePatch(level, field, growth, centre, source);
    reviewAround(size, centre, review);
  }
  keepTargets(level, field);
  spreadOffsets(level, field, random);
  return field;
}

function mostUrgent(priorities: ReadonlyMap<number, number>): number {
  let [urgent, most] = [-1, -Infinity];
  for (const [pixel, priority] of priorities) {
    if (priority <= most) continue;
    urgent = pixel;
    most = priority;
  }
  return urgent;
}

/** Copies what the patch lacks; the copied pixels are as sure as the patch was on average. */
function completePatch(
  { size: { width }, features, isSource }: MatchLevel,
  { nearest }: Field,
  { known, certain }: Growth,
  centre: number,
  source: number,
): void {
  const trust = meanAround(certain, width, centre);
  for (let dy = -patchRadius; dy <= patchRadius; dy++) {
    for (let dx = -patchRadius; dx <= patchRadius; dx++) {
      const at = centre + dy * width + dx;
      if (known[at]) continue;
      const from = at + source - centre;
      features.copyWithin(at * channels, from * channels, (from + 1) * channels);
      known[at] = 1;
      certain[at] = trust;
      nearest[at] = isSource[from] ? from : source;
    }
  }
}

/** Pixels at the picture's border are filled like all others, but no patch has its centre there. */
function keepTargets({ targets }: MatchLevel, { nearest }: Field): void {
  const chosen = nearest.slice();
  nearest.fill(-1);
  for (const target of targets) nearest[target] = chosen[target]!;
}

function reviewAround(
  { width, height }: MatchLevel["size"],
  centre: number,
  review: (pixel: number) => void,
): void {
  const reach = patchRadius * 2 + 1;
  const x = centre % width;
  const y = (centre - x) / width;
  for (let ny = Math.max(0, y - reach); ny <= Math.min(height - 1, y + reach); ny++) {
    for (let nx = Math.max(0, x - reach); nx <= Math.min(width - 1, x + reach); nx++) {
      review(ny * width + nx);
    }
  }
}

function touchesKnown(
  known: Float32Array,
  { width, height }: MatchLevel["size"],
  pixel: number,
): boolean {
  const x = pixel % width;
  return (
    (x > 0 && known[pixel - 1] === 1) ||
    (x < width - 1 && known[pixel + 1] === 1) ||
    (pixel >= width && known[pixel - width] === 1) ||
    (pixel < width * (height - 1) && known[pixel + width] === 1)
  );
}

/** (certainty + 0.2) × (strength of the edge that runs into the hole + a little). */
function priorityOf(
  { size, features }: MatchLevel,
  { known, certain }: Growth,
  pixel: number,
): number {
  const { width, height } = size;
  const centre = insideMargin(pixel, width, height);
  let [normalX, normalY, edgeX, edgeY, strongest] = [0, 0, 0, 0, 0];
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++) {
      const at = centre + dy * width + dx;
      normalX += dx * known[at]!;
      normalY += dy * known[at]!;
      if (!(known[at] && known[at - 1] && known[at + 1] && known[at - width] && known[at + width]))
        continue;
      const stepX = (features[(at + 1) * channels]! - features[(at - 1) * channels]!) / 2;
      const stepY = (features[(at + width) * channels]! - features[(at - width) * channels]!) / 2;
      const strength = stepX * stepX + stepY * stepY;
      if (strength <= strongest) continue;
      strongest = strength;
      edgeX = -stepY;
      edgeY = stepX;
    }
  }
  const length = Math.hypot(normalX, normalY) || 1;
  const inwards = Math.abs(edgeX * normalX + edgeY * normalY) / length;
  return (0.2 + meanAround(certain, width, centre)) * (2 + inwards);
}

function meanAround(values: Float32Array, width: number, centre: number): number {
  let sum = 0;
  for (let dy = -patchRadius; dy <= patchRadius; dy++) {
    const row = centre + dy * width;
    for (let dx = -patchRadius; dx <= patchRadius; dx++) sum += values[row + dx]!;
  }
  return sum / (patchRadius * 2 + 1) ** 2;
}
