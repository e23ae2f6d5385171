import type { Box, Size } from "#core/geometry/size.ts";

/** Side of the squares that a mask is counted, undone and mirrored by. */
export const tileSize = 256;

/** Tiles are numbered row by row; those at the right and bottom may be smaller. */
export type TileGrid = { readonly columns: number; readonly rows: number };

export function tileGrid({ width, height }: Size): TileGrid {
  return { columns: Math.ceil(width / tileSize), rows: Math.ceil(height / tileSize) };
}

export function tileBox(tile: number, size: Size): Box {
  const { columns } = tileGrid(size);
  const left = (tile % columns) * tileSize;
  const top = Math.floor(tile / columns) * tileSize;
  return {
    left,
    top,
    right: Math.min(size.width, left + tileSize),
    bottom: Math.min(size.height, top + tileSize),
  };
}

/** Numbers of the tiles that share a pixel with `box`, which lies inside the picture. */
export function tilesIn(box: Box, size: Size): number[] {
  const { columns } = tileGrid(size);
  const tiles: number[] = [];
  for (let row = Math.floor(box.top / tileSize); row * tileSize < box.bottom; row++) {
    for (let column = Math.floor(box.left / tileSize); column * tileSize < box.right; column++) {
      tiles.push(row * columns + column);
    }
  }
  return tiles;
}

/** The bytes of `box`, row after row, out of a picture `width` wide. */
export function copyBox(bytes: Uint8Array, width: number, box: Box): Uint8Array<ArrayBuffer> {
  const rowLength = box.right - box.left;
  const copy = new Uint8Array(rowLength * (box.bottom - box.top));
  for (let y = box.top, to = 0; y < box.bottom; y++, to += rowLength) {
    copy.set(bytes.subarray(y * width + box.left, y * width + box.right), to);
  }
  return copy;
}

/** Puts bytes as `copyBox` gave them back into their place. */
export function writeBox(bytes: Uint8Array, width: number, box: Box, copy: Uint8Array): void {
  const rowLength = box.right - box.left;
  for (let y = box.top, from = 0; y < box.bottom; y++, from += rowLength) {
    bytes.set(copy.subarray(from, from + rowLength), y * width + box.left);
  }
}

export function fillBox(bytes: Uint8Array, width: number, box: Box, value: number): void {
  for (let y = box.top; y < box.bottom; y++) {
    bytes.fill(value, y * width + box.left, y * width + box.right);
  }
}
