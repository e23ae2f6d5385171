import { balloonAlong } from "./balloon.ts";
import { growGrass, type View } from "./grass.ts";
import {
  cloudShade,
  daylight,
  forestDark,
  forestDensity,
  forestLight,
  landAlbedo,
} from "./landColour.ts";
import { skyColour, throughAir } from "./sky.ts";
import {
  blockRows,
  columnOf,
  createTerrain,
  distanceOf,
  eye,
  normalAt,
  rows,
  sampleRow,
  type Terrain,
} from "./terrain.ts";
import { fractal2, noise2, random } from "./tracer/noise.ts";
import { createPicture, type Picture } from "./tracer/picture.ts";
import { clamp, lerp, smoothstep } from "./tracer/scalar.ts";
import { mix, normalize, scale, vec, type Vec } from "./tracer/vector.ts";

const across = 0.87;
const horizon = 0.57;
const side = 3;

/** Mountains over a lake, a meadow before it, and a red balloon in the sky. */
export function renderLandscape(width: number, height: number): Picture {
  const terrain = createTerrain(Math.round(width * 1.5));
  const picture = createPicture(width, height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const column = pixel % width;
    const row = (pixel - column) / width;
    for (let sample = 0; sample < side * side; sample++) {
      const x = column + ((sample % side) + random(pixel, sample, 1)) / side;
      const y = row + (Math.floor(sample / side) + random(pixel, sample, 2)) / side;
      const direction = (x / width - 0.5) * across;
      const slope = ((horizon * height - y) / width) * across;
      const light = lightAlong(terrain, direction, slope);
      picture.light[pixel * 3]! += light.x / side ** 2;
      picture.light[pixel * 3 + 1]! += light.y / side ** 2;
      picture.light[pixel * 3 + 2]! += light.z / side ** 2;
    }
  }
  const view: View = { width, height, across, horizon };
  growGrass(picture, view);
  return picture;
}

function lightAlong(terrain: Terrain, direction: number, slope: number): Vec {
  const view = normalize(vec(direction, slope, -1));
  const balloon = slope > 0 ? balloonAlong({ origin: vec(0, eye, 0), direction: view }) : null;
  if (balloon) return throughAir(balloon, 13, view);
  return landAlong(terrain, direction, { from: eye, slope, start: 0 });
}

/** A line of sight over the fan of land: its height at distance d is from + slope · d. */
type Sight = { readonly from: number; readonly slope: number; readonly start: number };

const highest = 27;
const tallest = 0.34;

function landAlong(terrain: Terrain, direction: number, sight: Sight): Vec {
  const { columns, heights } = terrain;
  const column = columnOf(direction, columns);
  for (let row = sight.start; row < rows; row++) {
    if (row % blockRows === 0 && passesOver(terrain, row, column, sight)) {
      row += blockRows - 1;
      continue;
    }
    const distance = distanceOf(row);
    const y = sight.from + sight.slope * distance;
    if (y > highest && sight.slope > 0) break;
    const land = sampleRow(heights, columns, row, column);
    if (y <= land) return groundLight(terrain, row, column, direction, sight);
    if (y < land + tallest && distance > 19) {
      const tree = treeLight(terrain, row, column, direction, y - land, sight.slope);
      if (tree) return tree;
    }
    if (y <= 0 && sight.slope < 0) return waterLight(terrain, row, direction, sight);
  }
  return skyColour(normalize(vec(direction, sight.slope, -1)));
}

/** Whether a line of sight stays above everything in a block of rows. */
function passesOver(terrain: Terrain, row: number, column: number, sight: Sight): boolean {
  const far = Math.min(rows - 1, row + blockRows);
  const first = sight.from + sight.slope * distanceOf(row);
  const last = sight.from + sight.slope * distanceOf(far);
  const top = terrain.tops[(row / blockRows) * terrain.columns + Math.floor(column)]!;
  return Math.min(first, last) > Math.max(0, top + tallest);
}

/** The land just before a row that lies above the line of sight: found between that row and the last. */
function groundLight(
  terrain: Terrain,
  row: number,
  column: number,
  direction: number,
  sight: Sight,
): Vec {
  const { columns, heights, sunlight } = terrain;
  const last = Math.max(0, row - 1);
  const before = sampleRow(heights, columns, last, column);
  const after = sampleRow(heights, columns, row, column);
  const above = sight.from + sight.slope * distanceOf(last) - before;
  const below = after - sight.from - sight.slope * distanceOf(row);
  const share = clamp(above / (above + below + 1e-9));

  const distance = lerp(distanceOf(last), distanceOf(row), share);
  const height = lerp(before, after, share);
  const smooth = mix(normalAt(terrain, last, column), normalAt(terrain, row, column), share);
  const x = direction * distance;
  const normal = roughened(normalize(smooth), x, height, distance);
  const sunlit = lerp(
    sampleRow(sunlight, columns, last, column),
    sampleRow(sunlight, columns, row, column),
    share,
  );
  const open = sunlit * cloudShade(x, distance);
  const lit = daylight(landAlbedo(x, height, distance, normal), normal, open);
  return throughAir(lit, distance, normalize(vec(direction, sight.slope, -1)));
}

/** Crags that are finer than the fan of heights. */
function roughened(normal: Vec, x: number, height: number, distance: number): Vec {
  const strength = 0.34 * smoothstep(45, 70, distance);
  if (strength === 0) return normal;
  const sideways = fractal2(x * 0.9 + height * 0.3, height * 1.1, 4, 140);
  const upward = fractal2(x * 0.8, height * 1.4 + distance * 0.1, 4, 144);
  return normalize(vec(normal.x + strength * sideways, normal.y, normal.z + strength * upward));
}

/** Conifers stand on every row of the fan as a jagged curtain, lighter on the sun's side and to their tops. */
function treeLight(
  terrain: Terrain,
  row: number,
  column: number,
  direction: number,
  above: number,
  slope: number,
): Vec | null {
  const distance = distanceOf(row);
  const x = direction * distance;
  const width = 0.085;
  const place = x / width + random(row, 120);
  const tree = Math.floor(place);
  const land = sampleRow(terrain.heights, terrain.columns, row, column);
  if (random(tree, row, 121) > forestDensity(x, land, distance) * 0.9) return null;

  const tall = tallest * lerp(0.45, 1, random(tree, row, 122) ** 1.5);
  const offCentre = (place - tree - 0.5) * 2 + 0.3 * (random(tree, row, 123) - 0.5);
  const jag = 0.09 * noise2(above * 90, tree * 3.7, 124);
  const share = above / tall;
  if (share > 1 - Math.abs(offCentre) * 1.05 + jag) return null;

  const sunlit =
    sampleRow(terrain.sunlight, terrain.columns, row, column) * cloudShade(x, distance);
  const sideLight = clamp(0.5 - 0.75 * offCentre) * (0.35 + 0.65 * share);
  const tint = 0.8 + 0.4 * random(tree, row, 125);
  const colour = mix(forestDark, forestLight, sideLight * (0.25 + 0.75 * sunlit));
  const lit = scale(colour, tint * lerp(0.75, 1.35, share) * (0.6 + 0.5 * sunlit));
  return throughAir(lit, distance, normalize(vec(direction, slope, -1)));
}

/** The lake mirrors what lies behind it, drawn out by ripples, over its own dark green. */
function waterLight(terrain: Terrain, row: number, direction: number, sight: Sight): Vec {
  const distance = -sight.from / sight.slope;
  const x = direction * distance;
  const calm = smoothstep(-0.25, 0.35, fractal2(x * 0.22, distance * 0.5, 3, 130));
  const ripple = noise2(x * 9, distance * 14, 131) + 0.6 * noise2(x * 22 + 5, distance * 30, 132);
  const tilt = ripple * lerp(0.02, 0.006, calm);
  const slope = Math.max(0.003, -sight.slope + tilt);
  const mirrored = landAlong(terrain, direction + tilt * 0.12, {
    from: -distance * slope,
    slope,
    start: row + 1,
  });
  const share = 0.06 + 0.94 * (1 - clamp(-sight.slope * 1.6 + 0.02)) ** 5;
  const deep = mix(vec(0.035, 0.085, 0.1), vec(0.07, 0.13, 0.12), smoothstep(9, 6.5, distance));
  const light = mix(deep, mirrored, clamp(share + 0.1));
  return throughAir(light, distance * 0.6, normalize(vec(direction, sight.slope, -1)));
}
