import { encode } from "fast-png";
import { describe, expect, test } from "vitest";
import { parsePngHeader } from "./parsePngHeader.ts";

function png(channels: 1 | 2 | 3 | 4): Uint8Array {
  return encode({ width: 3, height: 2, data: new Uint8Array(6 * channels), channels, depth: 8 });
}

/** The file with a tRNS chunk before its first IDAT. */
function withTransparency(file: Uint8Array): Uint8Array {
  const chunk = [0, 0, 0, 2, ...new TextEncoder().encode("tRNS"), 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([...file.subarray(0, 33), ...chunk, ...file.subarray(33)]);
}

describe(parsePngHeader, () => {
  test("tells size and alpha", () => {
    const size = { width: 3, height: 2 };

    expect(parsePngHeader(png(4))).toEqual({ size, hasAlpha: true });
    expect(parsePngHeader(png(2))).toEqual({ size, hasAlpha: true });
    expect(parsePngHeader(png(3))).toEqual({ size, hasAlpha: false });
    expect(parsePngHeader(png(1))).toEqual({ size, hasAlpha: false });
  });

  test("counts a transparency chunk as alpha", () => {
    expect(parsePngHeader(withTransparency(png(3)))?.hasAlpha).toBe(true);
  });

  test("is null for what is no PNG, or none any more", () => {
    const torn = png(4);
    torn[12] = 0;

    expect(parsePngHeader(new TextEncoder().encode("JFIF".repeat(20)))).toBeNull();
    expect(parsePngHeader(png(4).subarray(0, 30))).toBeNull();
    expect(parsePngHeader(torn)).toBeNull();
  });

  test("is null for a picture without pixels", () => {
    const empty = png(4);
    empty.fill(0, 16, 20);

    expect(parsePngHeader(empty)).toBeNull();
  });

  test("ends where the chunks end", () => {
    expect(parsePngHeader(png(3).subarray(0, 33))?.hasAlpha).toBe(false);
  });
});
