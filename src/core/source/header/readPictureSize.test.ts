import { encode as encodePng } from "fast-png";
import * as fc from "fast-check";
import jpeg from "jpeg-js";
import { describe, expect, test } from "vitest";
import { readPictureSize } from "./readPictureSize.ts";

const data = new Uint8Array(5 * 3 * 4).fill(200);
const pngFile = encodePng({ width: 5, height: 3, data, channels: 4 });
const jpegFile = Uint8Array.from(jpeg.encode({ width: 5, height: 3, data }, 90).data);

/** A WebP file with one chunk, whose payload is given byte by byte. */
function webpFile(tag: string, ...payload: number[]): Uint8Array {
  const head = Uint8Array.from(`RIFF....WEBP${tag}`, (letter) => letter.charCodeAt(0));
  return Uint8Array.of(...head, payload.length, 0, 0, 0, ...payload);
}

describe(readPictureSize, () => {
  test("reads what independent encoders wrote", () => {
    expect(readPictureSize(pngFile, "png")).toEqual({ width: 5, height: 3 });
    expect(readPictureSize(jpegFile, "jpeg")).toEqual({ width: 5, height: 3 });
  });

  test("reads the three kinds of WebP", () => {
    const lossy = webpFile("VP8 ", 0, 0, 0, 0x9d, 0x01, 0x2a, 0x20, 0x43, 0x10, 0x01);
    const lossless = webpFile("VP8L", 0x2f, 0x1f, 0xc3, 0x43, 0);
    const extended = webpFile("VP8X", 0, 0, 0, 0, 0x1f, 0x03, 0x01, 0x0f, 0x01, 0x02);

    expect(readPictureSize(lossy, "webp")).toEqual({ width: 0x320, height: 0x110 });
    expect(readPictureSize(lossless, "webp")).toEqual({ width: 0x320, height: 0x110 });
    expect(readPictureSize(extended, "webp")).toEqual({ width: 0x10320, height: 0x20110 });
  });

  test("finds the size of a JPEG behind long metadata and fill bytes", () => {
    const metadata = new Uint8Array(60_000);
    const segment = [0xff, 0xff, 0xe1, (metadata.length + 2) >> 8, (metadata.length + 2) & 255];
    const file = Uint8Array.of(0xff, 0xd8, ...segment, ...metadata, ...jpegFile.subarray(2));

    expect(readPictureSize(file, "jpeg")).toEqual({ width: 5, height: 3 });
  });

  test("does not take a table of codes before it for the size of a JPEG", () => {
    const codes = [0xff, 0xc4, 0, 9, 0, 0, 7, 0, 7, 0, 0];
    const file = Uint8Array.of(0xff, 0xd8, ...codes, ...jpegFile.subarray(2));

    expect(readPictureSize(file, "jpeg")).toEqual({ width: 5, height: 3 });
  });

  test("finds none where the file is damaged or empty", () => {
    const noWidth = Uint8Array.from(pngFile);
    noWidth.fill(0, 16, 20);

    expect(readPictureSize(noWidth, "png")).toBeNull();
    expect(readPictureSize(Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2), "jpeg")).toBeNull();
    expect(readPictureSize(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0), "jpeg")).toBeNull();
    expect(readPictureSize(webpFile("ANIM", ...new Uint8Array(10)), "webp")).toBeNull();
  });

  test("takes files cut anywhere", () => {
    const formats = fc.constantFrom("png" as const, "jpeg" as const, "webp" as const);
    fc.assert(
      fc.property(
        formats,
        fc.nat(200),
        fc.uint8Array({ maxLength: 60 }),
        (format, length, noise) => {
          const file = { png: pngFile, jpeg: jpegFile, webp: webpFile("VP8X", 0) }[format];
          const damaged = Uint8Array.of(...file.subarray(0, length), ...noise);

          expect(() => readPictureSize(damaged, format)).not.toThrow();
        },
      ),
    );
  });
});
