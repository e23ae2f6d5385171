import type { Size } from "#core/geometry/size.ts";
import { uniformValue } from "./comparePixels.ts";
import { copyBox, fillBox, tileBox, writeBox } from "./maskTiles.ts";

/** One tile on its way to another thread: a copy of its bytes, or the one value they all have. */
export type TileContent = {
  readonly tile: number;
  readonly pixels: Uint8Array<ArrayBuffer> | number;
};

type Mask = { readonly size: Size; readonly bytes: Uint8Array };

export function readTile({ size, bytes }: Mask, tile: number): TileContent {
  const box = tileBox(tile, size);
  return {
    tile,
    pixels: uniformValue(bytes, size.width, box) ?? copyBox(bytes, size.width, box),
  };
}

export function writeTile({ size, bytes }: Mask, { tile, pixels }: TileContent): void {
  const box = tileBox(tile, size);
  if (typeof pixels === "number") fillBox(bytes, size.width, box, pixels);
  else writeBox(bytes, size.width, box, pixels);
}
