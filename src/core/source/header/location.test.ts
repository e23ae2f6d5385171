import { describe, expect, test } from "vitest";
import { big, join, type Bytes } from "#testing/files/bytes.ts";
import { encodeFlatJpeg } from "#testing/files/encodeFlatJpeg.ts";
import { encodePlainPng, pngChunk } from "#testing/files/encodePlainPng.ts";
import {
  exifBlock,
  gpsBlock,
  withJpegExif,
  withPngExif,
  withWebpExif,
} from "#testing/files/exif.ts";
import { marker } from "#testing/files/marker.ts";
import { hasLocation, withoutMetadata } from "./location.ts";

const jpeg = encodeFlatJpeg(marker, { kind: "colour" });
const cmyk = encodeFlatJpeg(marker, { kind: "cmyk" });
const png = encodePlainPng(marker, { kind: "rgb", depth: 8 });
const simpleWebp = join("RIFF\x10\0\0\0WEBPVP8L\x04\0\0\0\x2f\0\0\0");
const xmp = "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='52,30.1N'/>";

function segment(code: number, text: string): Bytes {
  return join([0xff, code], big(text.length + 2, 2), text);
}

function withSegment(file: Bytes, added: Bytes): Bytes {
  return join(file.subarray(0, 2), added, file.subarray(2));
}

function cleaned(file: Bytes, format: "jpeg" | "png" | "webp"): Bytes {
  return join(...withoutMetadata(file, format));
}

describe(hasLocation, () => {
  test.each([
    ["jpeg", withJpegExif(jpeg, gpsBlock())],
    ["png", withPngExif(png, gpsBlock(), "end")],
    ["webp", withWebpExif(simpleWebp, marker, gpsBlock())],
    ["jpeg", withSegment(jpeg, segment(0xe1, xmp))],
  ] as const)("finds it in a %s", (format, file) => {
    expect(hasLocation(file, format)).toBe(true);
  });

  test.each([
    ["without metadata", jpeg],
    ["with other metadata", withJpegExif(jpeg, exifBlock(1))],
    ["whose camera did not know where it was", withJpegExif(jpeg, gpsBlock("version"))],
    ["whose metadata is cut", withJpegExif(jpeg, gpsBlock().slice(0, 30))],
  ])("finds none in a file %s", (_, file) => {
    expect(hasLocation(file, "jpeg")).toBe(false);
  });
});

describe(withoutMetadata, () => {
  test("gives a JPEG back as it was, with its profile and what tells how to read it", () => {
    const full = withJpegExif(cmyk, gpsBlock());
    const photoshop = withSegment(full, segment(0xed, "Photoshop 3.0\0City: Berlin"));
    const profile = segment(0xe2, "ICC_PROFILE\0\x01\x01 and so on");

    expect(cleaned(withSegment(photoshop, segment(0xe1, xmp)), "jpeg")).toEqual(cmyk);
    expect(cleaned(withSegment(full, profile), "jpeg")).toEqual(withSegment(cmyk, profile));
  });

  test("gives a PNG back as it was, wherever its metadata lay", () => {
    const text = pngChunk("iTXt", join(xmp));
    const noted = join(png.subarray(0, 33), text, png.subarray(33));

    expect(cleaned(withPngExif(withPngExif(noted, gpsBlock()), gpsBlock(), "end"), "png")).toEqual(
      png,
    );
  });

  test("leaves a WebP whose header says how long it is and that it has no metadata", () => {
    const file = cleaned(withWebpExif(simpleWebp, marker, gpsBlock()), "webp");

    expect(file.subarray(30)).toEqual(simpleWebp.subarray(12));
    expect(file[20]).toBe(0);
    expect(new DataView(file.buffer).getUint32(4, true)).toBe(file.length - 8);
  });
});
