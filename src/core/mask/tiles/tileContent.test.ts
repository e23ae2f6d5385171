import { describe, expect, test } from "vitest";
import { fillBox } from "./maskTiles.ts";
import { readTile, writeTile } from "./tileContent.ts";

const size = { width: 300, height: 280 };
const empty = () => ({ size, bytes: new Uint8Array(size.width * size.height) });

describe("tile contents", () => {
  test("a tile that is read here can be written there", () => {
    const here = empty();
    fillBox(here.bytes, size.width, { left: 250, top: 250, right: 290, bottom: 270 }, 9);
    const there = empty();

    for (const tile of [0, 1, 2, 3]) writeTile(there, readTile(here, tile));

    expect(there.bytes.findIndex((value, i) => value !== here.bytes[i])).toBe(-1);
  });

  test("a tile of one value travels as that value", () => {
    const mask = empty();
    mask.bytes.fill(255);

    expect(readTile(mask, 3)).toEqual({ tile: 3, pixels: 255 });
  });
});
