import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import { encodePng } from "./encodePng.ts";

describe(encodePng, () => {
  test("writes a file that an independent decoder reads back, colour under alpha 0 included", async () => {
    const rows = [
      Uint8Array.of(0, 255, 255, 255, 0, 0, 0, 0, 255),
      Uint8Array.of(0, 1, 2, 3, 4, 250, 251, 252, 253),
    ];

    const file = await encodePng({ width: 2, height: 2 }, rows);

    expect(file.type).toBe("image/png");
    const { width, height, channels, depth, data } = decode(await file.arrayBuffer(), {
      checkCrc: true,
    });
    expect({ width, height, channels, depth }).toEqual({
      width: 2,
      height: 2,
      channels: 4,
      depth: 8,
    });
    expect([...data]).toEqual(rows.flatMap((row) => [...row.subarray(1)]));
  });
});
