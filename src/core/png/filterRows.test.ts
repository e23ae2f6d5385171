import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import { encodePng } from "./encodePng.ts";
import { filterRows } from "./filterRows.ts";

const size = { width: 90, height: 150 };

function pixels(draw: (x: number, y: number) => readonly number[]): Uint8ClampedArray {
  const bytes = new Uint8ClampedArray(size.width * size.height * 4);
  for (let at = 0; at < size.width * size.height; at++) {
    bytes.set(draw(at % size.width, Math.floor(at / size.width)), at * 4);
  }
  return bytes;
}

describe(filterRows, () => {
  test.for([
    ["plain rows", () => [1, 2, 3, 255]],
    ["steps to the right", (x: number) => [x * 2, x, 255 - x, 255]],
    ["steps down", (_: number, y: number) => [y, 255 - y, y, 255]],
    ["steps both ways", (x: number, y: number) => [x + y, x - y, (x * y) % 251, 255]],
    ["averages", (x: number, y: number) => [(x + y) >> 1, (x * 3 + y) >> 1, x ^ y, y]],
    ["noise", (x: number, y: number) => [(x * 7919 + y * 104_729) % 256, x * y, 17, (x * y) % 256]],
  ] as const)("an independent decoder reads %s back", async ([, draw]) => {
    const original = pixels(draw);

    const file = await encodePng(size, filterRows(size, original));

    const { data } = decode(await file.arrayBuffer(), { checkCrc: true });
    expect([...data]).toEqual([...original]);
  });

  test("makes the file of a soft picture much smaller than no filter would", async () => {
    const soft = pixels((x, y) => [x + (y % 3), y + (x % 2), (x + y) >> 1, 255]);
    const bare = new Uint8Array(size.height * (size.width * 4 + 1));
    for (let y = 0; y < size.height; y++) {
      bare.set(
        soft.subarray(y * size.width * 4, (y + 1) * size.width * 4),
        y * (size.width * 4 + 1) + 1,
      );
    }

    const filtered = await encodePng(size, filterRows(size, soft));

    expect(filtered.size).toBeLessThan((await encodePng(size, [bare])).size / 2);
  });
});
