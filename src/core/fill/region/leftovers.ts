import type { Size } from "#core/geometry/size.ts";
import type { CellColour, Cells } from "./cells.ts";
import { cellsOf, createUsualColour } from "./cells.ts";
import { depthInThirds } from "./depth.ts";
import type { Picture } from "./picture.ts";
import { countOf } from "./picture.ts";

/**
 * `bits` is 1 for pixels beside the hole that belong to what was painted over, though the brush missed them; `side` is
 * how finely they were told from others, in pixels.
 */
export type Leftovers = { readonly bits: Uint8Array<ArrayBuffer>; readonly side: number };

type Search = {
  readonly cells: Cells;
  /** From the hole, in thirds of a cell. */
  readonly distance: Uint16Array;
  readonly usual: (at: number) => CellColour;
  readonly darkness: (at: number) => number;
};

const shallowest = 3 * 8;
const cellsDeep = 14;
const beside = 4;
const far = 3 * 12;
const faintest = 6;
const lowest = 2.5;
const lowShare = 0.2;
const highShare = 0.45;
const overUsual = 1.5;
const mostOfHole = 0.4;
const rare = 0.05;
const mostAlike = 8;
const fewest = 4;
const vicinity = 14;
const mostHueShift = 0.1;
const fringe = 3;

/**
 * Finds soft shadows that the brush did not cover to their end: dark patches that touch the hole and soon end outside,
 * where the ground is darkened in all channels alike, more than it is elsewhere and to a colour hardly found elsewhere. A
 * joint or a horizon goes on, and another thing has a hue of its own: both are left to be continued.
 */
export function leftoversOf(picture: Picture): Leftovers | null {
  const { size, hole } = picture;
  const deepest = deepestOf(size, hole);
  if (deepest < shallowest) return null;

  const cells = cellsOf(picture, Math.max(2, Math.round(deepest / 3 / cellsDeep)));
  const search = createSearch(cells);
  const found = new Uint8Array(cells.hole.length);
  for (const part of darkParts(search)) {
    if (isShade(search, part)) for (const at of part) found[at] = 1;
  }
  if (!found.includes(1)) return null;
  for (let step = 0; step < fringe; step++) addFringe(search, found);
  return { bits: pixelsOf(cells, found, picture), side: cells.side };
}

function deepestOf(size: Size, hole: Uint8Array): number {
  let deepest = 0;
  for (const thirds of depthInThirds(size, hole)) deepest = Math.max(deepest, thirds);
  return deepest;
}

function createSearch(cells: Cells): Search {
  const outside = cells.hole.map((bit) => 1 - bit);
  const usual = createUsualColour(cells);
  const darkness = (at: number) => {
    const colour = usual(at);
    const red = colour[0] - cells.colour[at * 4]!;
    const green = colour[1] - cells.colour[at * 4 + 1]!;
    const blue = colour[2] - cells.colour[at * 4 + 2]!;
    return 0.299 * red + 0.587 * green + 0.114 * blue > 0 ? Math.max(red, green, blue) : 0;
  };
  return { cells, distance: depthInThirds(cells.size, outside), usual, darkness };
}

/** The clearly dark parts that touch the hole and end before they are far from it, each at its full extent. */
function* darkParts(search: Search): Generator<readonly number[]> {
  const { cells, distance, darkness } = search;
  const seeds = new Map<number, number>();
  for (let at = 0; at < distance.length; at++) {
    if (distance[at] === 0 || distance[at]! > beside) continue;
    const value = darkness(at);
    if (value >= faintest) seeds.set(at, value);
  }
  if (seeds.size === 0) return;

  const high = overUsual * usualDarkness(search);
  const most = mostOfHole * countOf(cells.hole);
  const tried = new Set<number>();
  for (const [seed, value] of [...seeds].toSorted(([, a], [, b]) => b - a)) {
    if (value < high) return;
    if (tried.has(seed)) continue;
    const part = isolate(search, seed, value, most);
    for (const at of part ?? connected(search, seed, highShare * value, true)) tried.add(at);
    if (part) yield part;
  }
}

/** What 9 of 10 cells beyond the hole's neighbourhood stay below: grain, other things and their shadows. */
function usualDarkness({ distance, darkness }: Search): number {
  const values: number[] = [];
  for (let at = 0; at < distance.length; at += 7) {
    const value = distance[at]! > far && distance[at]! <= far * 2 ? darkness(at) : 0;
    if (value > 0) values.push(value);
  }
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.9)] ?? 0;
}

/** The part around the seed at the lowest level at which it ends, or null if it goes on at every one. */
function isolate(
  search: Search,
  seed: number,
  value: number,
  most: number,
): readonly number[] | null {
  for (let level = Math.max(lowest, lowShare * value); level < highShare * value; level *= 1.3) {
    const part = connected(search, seed, level, false);
    if (part.length > 0 && part.length <= most) return part;
  }
  return null;
}

/** All cells at least that dark that hang together with the seed; none if they go on far from the hole and must not. */
function connected(
  { cells, distance, darkness }: Search,
  seed: number,
  level: number,
  mayGoOn: boolean,
): readonly number[] {
  const seen = new Set([seed]);
  const part = [seed];
  for (let i = 0; i < part.length; i++) {
    const at = part[i]!;
    if (distance[at]! > far) {
      if (mayGoOn) continue;
      return [];
    }
    for (const next of neighbours(cells.size, at)) {
      if (distance[next] === 0 || seen.has(next) || darkness(next) < level) continue;
      seen.add(next);
      part.push(next);
    }
  }
  return part;
}

function isShade(search: Search, part: readonly number[]): boolean {
  if (part.length < fewest) return false;
  const values = part.map(search.darkness);
  const half = values.reduce((most, value) => Math.max(most, value), 0) / 2;
  const core = part.filter((_, i) => values[i]! > half);
  return hueShift(search, core) <= mostHueShift && shareLike(search, part, core) <= rare;
}

/** How far the channels are from having been darkened alike. */
function hueShift({ cells, usual }: Search, part: readonly number[]): number {
  const kept = [0, 1, 2].map((channel) => {
    const real = meanOf(part, (at) => cells.colour[at * 4 + channel]!);
    return (
      real /
      Math.max(
        1,
        meanOf(part, (at) => usual(at)[channel]!),
      )
    );
  });
  return Math.max(...kept) - Math.min(...kept);
}

/** The share of the cells around the part that have its core's colour. */
function shareLike(search: Search, part: readonly number[], core: readonly number[]): number {
  const { colour, hole, size } = search.cells;
  const mean = [0, 1, 2].map((channel) => meanOf(core, (at) => colour[at * 4 + channel]!));
  const alike = Math.min(mostAlike, meanOf(core, search.darkness) / 2);
  const own = new Set(part);
  let [like, total] = [0, 0];
  for (const at of cellsAround(size, part)) {
    if (hole[at] || own.has(at)) continue;
    total++;
    if (mean.every((value, channel) => Math.abs(value - colour[at * 4 + channel]!) < alike)) like++;
  }
  return like / Math.max(1, total);
}

/** The cells of the part's box and of a margin around it. */
function cellsAround({ width, height }: Size, part: readonly number[]): number[] {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (const at of part) {
    const x = at % width;
    const y = (at - x) / width;
    left = Math.min(left, x - vicinity);
    right = Math.max(right, x + vicinity);
    top = Math.min(top, y - vicinity);
    bottom = Math.max(bottom, y + vicinity);
  }
  const around: number[] = [];
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
    for (let x = Math.max(0, left); x <= Math.min(width - 1, right); x++)
      around.push(y * width + x);
  }
  return around;
}

function meanOf(part: readonly number[], value: (at: number) => number): number {
  return part.reduce((sum, at) => sum + value(at), 0) / part.length;
}

/** Takes in the cells around that are less dark than what is found beside them, but still dark. */
function addFringe({ cells, distance, darkness }: Search, found: Uint8Array): void {
  const before = [...found.keys()].filter((at) => found[at]);
  for (const at of before) {
    const value = darkness(at);
    for (const near of neighbours(cells.size, at)) {
      if (found[near] || distance[near] === 0) continue;
      const dark = darkness(near);
      if (dark >= lowest && dark <= value) found[near] = 1;
    }
  }
}

/** The pixels outside the hole in the found cells and those around them. */
function pixelsOf(
  { size: grid, side }: Cells,
  found: Uint8Array,
  { size, hole }: Picture,
): Uint8Array<ArrayBuffer> {
  const wide = found.slice();
  for (let at = 0; at < found.length; at++) {
    if (found[at]) for (const near of neighbours(grid, at)) wide[near] = 1;
  }
  return hole.map((bit, at) => {
    const x = Math.floor((at % size.width) / side);
    const y = Math.floor(Math.floor(at / size.width) / side);
    return bit ? 0 : wide[y * grid.width + x]!;
  });
}

function neighbours({ width, height }: Size, at: number): number[] {
  const x = at % width;
  const y = (at - x) / width;
  const near: number[] = [];
  for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
    for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
      if (nx !== x || ny !== y) near.push(ny * width + nx);
    }
  }
  return near;
}
