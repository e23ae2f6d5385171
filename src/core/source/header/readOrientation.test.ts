import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOrientation } from "./readOrientation.ts";

type ByteOrder = "little" | "big";

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function number(value: number, length: number, order: ByteOrder): number[] {
  const bytes = Array.from({ length }, (_, i) => (value >>> (8 * i)) & 255);
  return order === "little" ? bytes : bytes.toReversed();
}

/** A TIFF block with two entries, the second being the orientation. */
function tiff(orientation: number, order: ByteOrder, type = 3): number[] {
  return [
    ...ascii(order === "little" ? "II" : "MM"),
    ...number(42, 2, order),
    ...number(8, 4, order),
    ...number(2, 2, order),
    ...entry(0x010f, 2, [0, 0, 0, 0], order),
    ...entry(0x0112, type, [...number(orientation, 2, order), 0, 0], order),
    ...number(0, 4, order),
  ];
}

function entry(tag: number, type: number, value: number[], order: ByteOrder): number[] {
  return [...number(tag, 2, order), ...number(type, 2, order), ...number(1, 4, order), ...value];
}

const otherTiff = [...ascii("MM\0*"), 0, 0, 0, 8, 0, 1, ...entry(0x010f, 2, [0, 0, 0, 0], "big")];

function segment(marker: number, data: number[]): number[] {
  return [0xff, marker, ...number(data.length + 2, 2, "big"), ...data];
}

function jpegWith(...segments: number[][]): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 0, 2]);
}

function jpegTurned(orientation: number, order: ByteOrder): Uint8Array {
  const exif = [...ascii("Exif\0\0"), ...tiff(orientation, order)];
  return jpegWith(
    segment(0xe0, ascii("JFIF\0")),
    segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0")),
    segment(0xe1, exif),
  );
}

describe(readOrientation, () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "reads orientation %d of a JPEG in either byte order",
    (value) => {
      expect(readOrientation(jpegTurned(value, "little"), "jpeg")).toBe(value);
      expect(readOrientation(jpegTurned(value, "big"), "jpeg")).toBe(value);
    },
  );

  test("reads it in PNG and WebP, with and without the prefix of JPEG", () => {
    const block = tiff(6, "big");
    const chunk = (data: number[]) => [...number(data.length, 4, "big"), ...ascii("eXIf"), ...data];
    const png = [
      ...ascii("\x89PNG\r\n\x1a\n"),
      ...number(0, 4, "big"),
      ...ascii("tIME"),
      0,
      0,
      0,
      0,
    ];
    const webp = ascii("RIFF....WEBPVP8X\x01\0\0\0!\0EXIF");
    const prefixed = [...ascii("Exif\0\0"), ...block];

    expect(readOrientation(Uint8Array.from([...png, ...chunk(block), 0, 0, 0, 0]), "png")).toBe(6);
    for (const data of [block, prefixed]) {
      const file = Uint8Array.from([...webp, ...number(data.length, 4, "little"), ...data]);
      expect(readOrientation(file, "webp")).toBe(6);
    }
  });

  test.each([
    ["no metadata", jpegWith()],
    ["a value that does not exist", jpegTurned(9, "big")],
    ["zero", jpegTurned(0, "big")],
    [
      "a value of another type",
      jpegWith(segment(0xe1, [...ascii("Exif\0\0"), ...tiff(6, "big", 4)])),
    ],
    [
      "an unknown byte order",
      jpegWith(segment(0xe1, [...ascii("Exif\0\0"), ...ascii("XX"), ...tiff(6, "big").slice(2)])),
    ],
    ["no room for a directory", jpegWith(segment(0xe1, ascii("Exif\0\0MM\0*")))],
    [
      "a directory outside",
      jpegWith(segment(0xe1, ascii("Exif\0\0MM\0*\0\xff\xff\xff\0\0\0\0\0\0"))),
    ],
    ["metadata about other things", jpegWith(segment(0xe1, [...ascii("Exif\0\0"), ...otherTiff]))],
    ["nothing at all", new Uint8Array()],
  ])("finds a picture with %s upright", (_, file) => {
    expect(readOrientation(file, "jpeg")).toBe(1);
  });

  test("finds a picture whose metadata is cut upright", () => {
    const block = tiff(6, "little");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: block.length - 10 }), (length) => {
        const cut = jpegWith(segment(0xe1, [...ascii("Exif\0\0"), ...block.slice(0, length)]));

        expect(readOrientation(cut, "jpeg")).toBe(1);
      }),
    );
  });

  test("takes any bytes", () => {
    const formats = fc.constantFrom("png" as const, "jpeg" as const, "webp" as const);
    fc.assert(
      fc.property(formats, fc.uint8Array({ maxLength: 80 }), (format, noise) => {
        expect(() => readOrientation(noise, format)).not.toThrow();
        const file = jpegWith(segment(0xe1, [...ascii("Exif\0\0MM\0*"), ...noise]));
        expect(() => readOrientation(file, "jpeg")).not.toThrow();
      }),
    );
  });
});
