import type { Box, Size } from "#core/geometry/size.ts";
import { unionBox } from "#core/geometry/size.ts";

const finestCell = 16;
const mostIslands = 300;

/**
 * The boxes of the hole's islands, in pixels. Islands nearer to each other than about 16 pixels share a box, so that
 * strokes which nearly touch are filled in one go; where there are hundreds, so do those that lie farther apart.
 */
export function islandBoxes(size: Size, hole: Uint8Array): Box[] {
  for (let cell = finestCell; ; cell *= 2) {
    const boxes = boxesOf(size, hole, cell);
    if (boxes.length <= mostIslands) return boxes;
  }
}

function boxesOf({ width, height }: Size, hole: Uint8Array, cell: number): Box[] {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const cells = cellBoxes({ width, height }, hole, cell);
  const boxes: Box[] = [];
  for (let start = 0; start < columns * rows; start++) {
    if (cells[start]) boxes.push(takeIsland(cells, start, columns, rows));
  }
  return boxes;
}

/** The hole's bounds inside each cell of `cell` × `cell` pixels, null where the cell has no hole. */
function cellBoxes({ width, height }: Size, hole: Uint8Array, cell: number): (Box | null)[] {
  const columns = Math.ceil(width / cell);
  const cells: (Box | null)[] = Array.from(
    { length: columns * Math.ceil(height / cell) },
    () => null,
  );
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width;
    for (let at = hole.indexOf(1, y * width); at >= 0 && at < end; at = hole.indexOf(1, at + 1)) {
      const column = Math.floor((at - y * width) / cell);
      const last = lastInRun(hole, at, Math.min(end, y * width + (column + 1) * cell));
      const left = at - y * width;
      const index = Math.floor(y / cell) * columns + column;
      const run = { left, top: y, right: left + last - at + 1, bottom: y + 1 };
      cells[index] = unionBox(cells[index] ?? null, run);
      at = last;
    }
  }
  return cells;
}

function lastInRun(hole: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at + 1 < end && hole[at + 1] === 1) at++;
  return at;
}

function takeIsland(cells: (Box | null)[], start: number, columns: number, rows: number): Box {
  const open = [start];
  let box = cells[start]!;
  cells[start] = null;

  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % columns;
    const y = Math.floor(at / columns);
    for (let ny = Math.max(0, y - 1); ny <= Math.min(rows - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(columns - 1, x + 1); nx++) {
        const next = ny * columns + nx;
        const found = cells[next];
        if (!found) continue;
        box = unionBox(box, found)!;
        cells[next] = null;
        open.push(next);
      }
    }
  }
  return box;
}
