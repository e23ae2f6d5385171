import { describe, expect, test } from "vitest";
import { changedBox, countPainted, uniformValue } from "./comparePixels.ts";

/** Draws a mask as text: "#" is 255, "+" is 128, "-" is 127, "." is 0. */
function drawn(...rows: string[]) {
  const values: Record<string, number> = { "#": 255, "+": 128, "-": 127, ".": 0 };
  const bytes = Uint8Array.from(rows.join(""), (sign) => values[sign]!);
  const width = rows[0]!.length;
  return { bytes, width, box: { left: 0, top: 0, right: width, bottom: rows.length } };
}

describe(countPainted, () => {
  test("counts from 128 on and hugs what it counted", () => {
    const { bytes, width, box } = drawn(
      "-......", //
      "..#-...",
      "..+##..",
    );

    expect(countPainted(bytes, width, box)).toEqual({
      count: 4,
      bounds: { left: 2, top: 1, right: 5, bottom: 3 },
    });
  });

  test("sees only its box", () => {
    const { bytes, width } = drawn(
      "#######", //
      "#......",
      "#######",
    );

    const counted = countPainted(bytes, width, { left: 1, top: 1, right: 7, bottom: 2 });

    expect(counted).toEqual({ count: 0, bounds: null });
  });
});

describe(uniformValue, () => {
  test("names the one value, or none", () => {
    const { bytes, width, box } = drawn(
      ".+++++", //
      ".+++++",
    );

    expect(uniformValue(bytes, width, { ...box, left: 1 })).toBe(128);
    expect(uniformValue(bytes, width, box)).toBeNull();
  });
});

describe(changedBox, () => {
  test("finds the smallest box of what differs from the tile as it was", () => {
    const before = drawn(
      "......", //
      "......",
      "......",
    );
    const after = drawn(
      "......", //
      "..#...",
      "...#..",
    );

    const changed = changedBox(after.bytes, after.width, before.bytes, before.box, after.box);

    expect(changed).toEqual({ left: 2, top: 1, right: 4, bottom: 3 });
  });

  test("is null where nothing differs", () => {
    const { bytes, width, box } = drawn("..#..");

    expect(changedBox(bytes, width, bytes, box, box)).toBeNull();
  });
});
