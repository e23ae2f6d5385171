import type { Box } from "#core/geometry/size.ts";
import { intersectBox, sizeOf, unionBox } from "#core/geometry/size.ts";

const thrift = 1.2;

/**
 * The same islands with those joined whose boxes touch, or whose surroundings overlap so much that one region costs
 * little more than two.
 */
export function mergeIslands(islands: readonly Box[], surroundings: (box: Box) => Box): Box[] {
  const merged: Box[] = [];
  for (const island of islands) {
    let box = island;
    let other = merged.findIndex((candidate) => belongTogether(candidate, box, surroundings));
    while (other >= 0) {
      box = unionBox(box, merged.splice(other, 1)[0]!)!;
      const grown = box;
      other = merged.findIndex((candidate) => belongTogether(candidate, grown, surroundings));
    }
    merged.push(box);
  }
  return merged;
}

function belongTogether(a: Box, b: Box, surroundings: (box: Box) => Box): boolean {
  if (intersectBox(growBox(a, 2), growBox(b, 2))) return true;
  const apart = areaOf(surroundings(a)) + areaOf(surroundings(b));
  return areaOf(surroundings(unionBox(a, b)!)) <= thrift * apart;
}

export function growBox({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function areaOf(box: Box): number {
  const { width, height } = sizeOf(box);
  return width * height;
}
