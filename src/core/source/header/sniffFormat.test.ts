import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isConvertedFormat, isPictureFormat, sniffFormat } from "./sniffFormat.ts";

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

describe(sniffFormat, () => {
  test.each([
    ["\xff\xd8\xff\xe0\0\x10JFIF", "jpeg"],
    ["\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", "png"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "webp"],
    ["GIF89a", "gif"],
    ["BM\x10\0\0\0\0\0\0\0\x36", "bmp"],
    ["II*\0\x08\0\0\0", "tiff"],
    ["MM\0*\0\0\0\x08", "tiff"],
    ["8BPS\0\x01", "psd"],
    ["%PDF-1.7", "pdf"],
    ["\0\0\0\x1cftypavif\0\0\0\0mif1avif", "avif"],
    ["\0\0\0\x1cftypmif1\0\0\0\0miafavif", "avif"],
    ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"],
    ["\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "heic"],
    ["\0\0\0\x18ftypisom\0\0\0\0isommp42", null],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', "svg"],
    ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn -->\n<svg>', "svg"],
    ["<html><svg></svg></html>", null],
    ["RIFF\x10\0\0\0WAVEfmt ", null],
    ["BMW is a car", null],
    ["\0\0\x01\0\x01\0\x10\x10", "ico"],
    ["\0\0\x02\0\x01\0\x20\x20", "ico"],
    ["\0\0\x01\xba\x44\0", null],
    ["\xff\x0a\xfa\x7f\x01", "jxl"],
    ["\0\0\0\x0cJXL \r\n\x87\n\0\0\0\x14ftypjxl ", "jxl"],
    ["\0\0\0\x0cjP  \r\n\x87\n", "jp2"],
    ["\xff\x4f\xff\x51\0\x2f", "jp2"],
    ["\0\0 a line that a mail program left\n%PDF-1.4", "pdf"],
    [`<?xml version="1.0"?><!-- ${"licence ".repeat(200)} --><svg:svg>`, "svg"],
    ["hello", null],
    ["\xff\xd8", null],
    ["", null],
  ])("knows %j as %s", (head, format) => {
    expect(sniffFormat(bytes(head))).toBe(format);
  });

  test("takes any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
        expect(() => sniffFormat(noise)).not.toThrow();
        expect(() =>
          sniffFormat(Uint8Array.of(0, 0, 0, 9, ...bytes("ftyp"), ...noise)),
        ).not.toThrow();
      }),
    );
  });
});

test("only what every endpoint takes is a picture format", () => {
  const formats = ["jpeg", "png", "webp", "gif", "avif", "svg"] as const;

  expect(formats.filter(isPictureFormat)).toEqual(["jpeg", "png", "webp"]);
  expect(formats.filter(isConvertedFormat)).toEqual(["gif", "avif"]);
});
