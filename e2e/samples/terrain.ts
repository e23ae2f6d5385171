import { fractal2, noise2 } from "./tracer/noise.ts";
import { clamp, lerp, smoothstep } from "./tracer/scalar.ts";
import { normalize, vec, type Vec } from "./tracer/vector.ts";

/**
 * Land as a fan of heights before the viewer: columns are directions (x over distance), rows are distances
 * that grow by a constant factor, so near and far have the same detail on the picture. One unit is 100 m.
 */
export type Terrain = {
  readonly columns: number;
  readonly heights: Float32Array;
  /** 0 = in the shadow of other land, 1 = in the sun. */
  readonly sunlight: Float32Array;
  /** The greatest height in each block of rows, per column and its right neighbour. */
  readonly tops: Float32Array;
};

/** Rows in a block of `tops`. */
export const blockRows = 20;

export const rows = 1300;
export const sun = normalize(vec(-0.78, 0.42, 0.2));
export const eye = 0.83;

const nearest = 0.3;
const farthest = 210;
const growth = (farthest / nearest) ** (1 / (rows - 1));
const leftmost = -0.62;
const rightmost = 0.52;

export function createTerrain(columns: number): Terrain {
  const heights = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const distance = distanceOf(row);
    for (let column = 0; column < columns; column++) {
      const across = lerp(leftmost, rightmost, column / (columns - 1));
      heights[row * columns + column] = landHeight(across * distance, distance);
    }
  }
  const sunlight = new Float32Array(columns * rows);
  const terrain = { columns, heights, sunlight, tops: findTops(heights, columns) };
  castShadows(terrain);
  return terrain;
}

function findTops(heights: Float32Array, columns: number): Float32Array {
  const tops = new Float32Array(columns * Math.ceil(rows / blockRows)).fill(-9);
  for (let row = 0; row < rows; row++) {
    const block = Math.floor(row / blockRows) * columns;
    for (let column = 0; column < columns - 1; column++) {
      const i = row * columns + column;
      const higher = Math.max(heights[i]!, heights[i + 1]!);
      if (higher > tops[block + column]!) tops[block + column] = higher;
    }
  }
  return tops;
}

const distances = Float64Array.from({ length: rows }, (_, row) => nearest * growth ** row);

export function distanceOf(row: number): number {
  return distances[row]!;
}

export function columnOf(across: number, columns: number): number {
  return clamp((across - leftmost) / (rightmost - leftmost), 0, 0.9999) * (columns - 1);
}

/** A value between the two columns beside a direction. */
export function sampleRow(
  values: Float32Array,
  columns: number,
  row: number,
  column: number,
): number {
  const left = Math.floor(column);
  const share = column - left;
  const i = row * columns + left;
  return values[i]! + (values[i + 1]! - values[i]!) * share;
}

/** The normal of the land at a grid place. */
export function normalAt({ columns, heights }: Terrain, row: number, column: number): Vec {
  const before = Math.max(0, row - 1);
  const after = Math.min(rows - 1, row + 1);
  const distance = distanceOf(row);
  const reach = columns / 380;
  const left = clamp(column - reach, 0, columns - 1.001);
  const right = clamp(column + reach, 0, columns - 1.001);
  const width = ((right - left) / (columns - 1)) * (rightmost - leftmost) * distance;
  const acrossSlope =
    (sampleRow(heights, columns, row, right) - sampleRow(heights, columns, row, left)) / width;
  const depthSlope =
    (heightBeside(heights, columns, after, column, distance) -
      heightBeside(heights, columns, before, column, distance)) /
    (distanceOf(after) - distanceOf(before));
  return normalize(vec(-acrossSlope, 1, depthSlope));
}

/** The height straight before or behind, on another row: the column moves, as the fan widens. */
function heightBeside(
  heights: Float32Array,
  columns: number,
  row: number,
  column: number,
  distance: number,
): number {
  const across = lerp(leftmost, rightmost, column / (columns - 1));
  const moved = columnOf((across * distance) / distanceOf(row), columns);
  return sampleRow(heights, columns, row, moved);
}

/** The meadow hill before us, a lake, hills behind it, and mountains. Below 0 lies water. */
function landHeight(x: number, distance: number): number {
  return Math.max(meadowHeight(x, distance), farHeight(x, distance));
}

export function meadowHeight(x: number, distance: number): number {
  const roll = 0.05 * fractal2(x * 0.5, distance * 0.4, 3, 70) * smoothstep(0.2, 2.5, distance);
  return 0.78 - 0.125 * distance - 0.02 * x + roll;
}

function farHeight(x: number, distance: number): number {
  const bay = 3.2 * noise2(x * 0.11, 3, 71) + 1.2 * noise2(x * 0.5, 5, 72);
  const inland = distance - 20 - bay;
  if (inland < -6) return -1;

  const shore = 0.035 * inland;
  const rolling = 0.5 + 0.9 * fractal2(x * 0.055 + 9, distance * 0.05, 5, 73);
  const hills = 2.6 * smoothstep(0, 26, inland) * Math.max(0, rolling);
  if (distance < 45) return shore + hills;

  const across = x / distance;
  const massif = 0.62 + 0.5 * Math.exp(-(((across + 0.2) / 0.16) ** 2)) - 0.25 * across;
  const rise = smoothstep(45, 105, distance) * (1 - 0.55 * smoothstep(120, 150, distance));
  const peaks = ridges(x * 0.017 + 2.1, distance * 0.017 + 6.3);
  return shore * 0.6 + hills + 19 * massif * rise * peaks;
}

/** Mountain ridges: noise folded at zero, each octave rough only where the last one was high (Musgrave). */
function ridges(x: number, y: number): number {
  const bend = 0.35 * fractal2(x * 1.3, y * 1.3, 3, 80);
  x += bend;
  y += 0.6 * bend;
  let sum = 0;
  let strength = 0.52;
  let carry = 1;
  for (let octave = 0; octave < 7; octave++) {
    const fold = 1 - Math.abs(noise2(x, y, 81 + octave));
    const ridge = fold * fold * carry;
    sum += ridge * strength;
    carry = clamp(ridge * 1.9);
    strength *= 0.5;
    const turned = 1.66 * x - 1.25 * y;
    y = 1.25 * x + 1.66 * y;
    x = turned;
  }
  return sum;
}

function castShadows({ columns, heights, sunlight }: Terrain): void {
  for (let row = 0; row < rows; row++) {
    const distance = distanceOf(row);
    for (let column = 0; column < columns; column++) {
      const across = lerp(leftmost, rightmost, column / (columns - 1));
      const height = heights[row * columns + column]!;
      sunlight[row * columns + column] =
        height < -0.2 ? 1 : sunAt(heights, columns, vec(across * distance, height, distance));
    }
  }
}

/** How much of the sun is seen from a point, by walking towards it over the land. */
function sunAt(heights: Float32Array, columns: number, from: Vec): number {
  let open = 1;
  let step = from.z * 0.015;
  for (let way = step; way < 60; way += step) {
    const y = from.y + sun.y * way;
    if (y > 28) break;
    const distance = from.z - sun.z * way;
    if (distance < nearest) break;
    const row = Math.log(distance / nearest) / Math.log(growth);
    const column = columnOf((from.x + sun.x * way) / distance, columns);
    const land = sampleRow(heights, columns, Math.round(row), column);
    open = Math.min(open, 0.5 + ((y - land) / way) * 14);
    if (open <= 0) return 0;
    step *= 1.25;
  }
  return clamp(open);
}
