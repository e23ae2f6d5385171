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

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function number(value: number): string {
  return String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function box(tag: string, content: string): string {
  return number(content.length + 8) + tag + content;
}

function ispe(width: number, height: number): string {
  return box("ispe", `\0\0\0\0${number(width)}${number(height)}`);
}

/** Numbers of so many bits each, the lowest first; one bit where no count is given. */
function packed(fields: readonly (number | readonly [value: number, count: number])[]): string {
  const bits = fields
    .map((field) => (typeof field === "number" ? ([field, 1] as const) : field))
    .flatMap(([value, count]) => Array.from({ length: count }, (_, i) => (value >>> i) & 1));
  const bytes = Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((sum, bit, at) => sum + (bit << at), 0),
  );
  return String.fromCharCode(...bytes);
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

  test("reads the formats that are converted", () => {
    const gif = bytesOf("GIF89a\x20\x03\x10\x01");
    const windows = bytesOf(`BM${"\0".repeat(12)}\x28\0\0\0\x20\x03\0\0\xf0\xfe\xff\xff`);
    const os2 = bytesOf(`BM${"\0".repeat(12)}\x0c\0\0\0\x20\x03\x10\x01\x01\0\x18\0`);
    const icons = ["\x10\x10", "\0\x80", "\x20\x20"].map((side) => side + "\0".repeat(14));

    expect(readPictureSize(gif, "gif")).toEqual({ width: 0x320, height: 0x110 });
    expect(readPictureSize(windows, "bmp")).toEqual({ width: 0x320, height: 0x110 });
    expect(readPictureSize(os2, "bmp")).toEqual({ width: 0x320, height: 0x110 });
    expect(readPictureSize(bytesOf(`\0\0\x01\0\x03\0${icons.join("")}`), "ico")).toEqual({
      width: 256,
      height: 128,
    });
  });

  test("takes the largest size of an AVIF, not that of a tile", () => {
    const properties = box("ipco", ispe(512, 512) + ispe(0x2320, 0x110) + box("pixi", "\0\0\0\0"));
    const meta = box("meta", `\0\0\0\0${box("hdlr", "pict")}${box("iprp", properties)}`);
    const file = bytesOf(box("ftyp", "avif\0\0\0\0") + meta);

    expect(readPictureSize(file, "avif")).toEqual({ width: 0x2320, height: 0x110 });
    expect(readPictureSize(file.subarray(0, 40), "avif")).toBeNull();
  });

  test.each([
    ["two sides of 9 bits", [0, 0, 0, [99, 9], [0, 3], 0, 0, [49, 9]], { width: 50, height: 100 }],
    ["two small sides", [1, [2, 5], [0, 3], [9, 5]], { width: 80, height: 24 }],
    ["a ratio", [0, 0, 1, [8999, 18], [5, 3]], { width: 16_000, height: 9000 }],
  ] as const)("reads a JPEG XL header with %s, bare and in a box", (_, fields, size) => {
    const stream = `\xff\x0a${packed(fields)}${"\0".repeat(10)}`;
    const inBox = box("JXL ", "\r\n\x87\n") + box("jxlp", `\0\0\0\0${stream}`);

    expect(readPictureSize(bytesOf(stream), "jxl")).toEqual(size);
    expect(readPictureSize(bytesOf(inBox), "jxl")).toEqual(size);
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
