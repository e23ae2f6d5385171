import type { SourceChange, SourceImage } from "#core/source/sourceImage.ts";
import { mirroredAvif, turnedAvif, uprightAvif } from "./avifFiles.ts";
import { join, type Bytes } from "./bytes.ts";
import { encodeBmp, encodeGif, encodeIco, wrapIco } from "./encodeBitmaps.ts";
import { encodeFlatJpeg } from "./encodeFlatJpeg.ts";
import { encodePlainPng, pngChunk } from "./encodePlainPng.ts";
import { encodeWebp } from "./encodeWebp.ts";
import { exifBlock, withJpegExif, withPngExif, withWebpExif } from "./exif.ts";
import { marker, onePixel, storedMarker, type Raster, type Rgba } from "./marker.ts";

export type OpenedFile = {
  readonly name: string;
  readonly bytes: Bytes;
  readonly format: SourceImage["format"];
  readonly changes: readonly SourceChange[];
  /** What is seen; the marker where left out. */
  readonly raster?: Raster;
  readonly colours?: readonly Rgba[];
};

const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const turned: SourceChange = { kind: "turnedUpright", savedAs: "png" };
const repaired: SourceChange = { kind: "repaired", savedAs: "png" };
const fromCmyk: SourceChange = { kind: "converted", from: "cmyk", savedAs: "png" };

const greys: readonly Rgba[] = [0, 85, 170, 255].map((grey) => [grey, grey, grey, 255]);
const blackAndWhite: readonly Rgba[] = [0, 255, 255, 0].map((grey) => [grey, grey, grey, 255]);
const clear: readonly Rgba[] = [
  [255, 0, 0, 255],
  [0, 0, 0, 0],
  [0, 0, 255, 128],
  [255, 255, 255, 255],
];
const clearGreys: readonly Rgba[] = [
  [0, 0, 0, 255],
  [0, 0, 0, 0],
  [170, 170, 170, 128],
  [255, 255, 255, 255],
];

/** Every file that must open, and what must become of it. */
export function openedFiles(): readonly OpenedFile[] {
  return [
    ...turnedFiles(),
    ...pngFiles(),
    ...jpegFiles(),
    ...convertedFiles(),
    ...tinyFiles(),
    ...oddFiles(),
  ];
}

function turnedFiles(): OpenedFile[] {
  return orientations.flatMap((orientation): OpenedFile[] => {
    const raster = storedMarker(orientation);
    const block = exifBlock(orientation, orientation % 2 === 0 ? "big" : "little");
    const jpeg = encodeFlatJpeg(raster, { kind: "colour" });
    const png = encodePlainPng(raster, { kind: "rgb", depth: 8 });
    const webp = withWebpExif(encodeWebp(raster), raster, block);
    const changes = orientation === 1 ? [] : [turned];
    return [
      {
        name: `turned-${orientation}.jpg`,
        bytes: withJpegExif(jpeg, block),
        format: "jpeg",
        changes,
      },
      { name: `turned-${orientation}.png`, bytes: withPngExif(png, block), format: "png", changes },
      { name: `turned-${orientation}.webp`, bytes: webp, format: "webp", changes },
    ];
  });
}

function pngFiles(): OpenedFile[] {
  const files: readonly (readonly [string, Parameters<typeof encodePlainPng>[1]])[] = [
    ["grey-1.png", { kind: "grey", depth: 1, colours: blackAndWhite }],
    ["grey-2.png", { kind: "grey", depth: 2, colours: greys }],
    ["grey-4.png", { kind: "grey", depth: 4, colours: greys }],
    ["grey-8.png", { kind: "grey", depth: 8, colours: greys }],
    ["grey-16.png", { kind: "grey", depth: 16, colours: greys }],
    ["grey-alpha-8.png", { kind: "greyAlpha", depth: 8, colours: clearGreys }],
    ["grey-alpha-16.png", { kind: "greyAlpha", depth: 16, colours: clearGreys }],
    ["rgb-8.png", { kind: "rgb", depth: 8 }],
    ["rgb-16.png", { kind: "rgb", depth: 16 }],
    ["rgba-8.png", { kind: "rgba", depth: 8, colours: clear }],
    ["rgba-16.png", { kind: "rgba", depth: 16, colours: clear }],
    ["palette-2.png", { kind: "palette", depth: 2 }],
    ["palette-4.png", { kind: "palette", depth: 4 }],
    ["palette-8.png", { kind: "palette", depth: 8 }],
    ["palette-clear.png", { kind: "palette", depth: 8, colours: clear }],
    ["display-p3.png", { kind: "rgb", depth: 8, chunks: [pngChunk("cICP", join([12, 13, 0, 1]))] }],
    ["bt-2020-16.png", { kind: "rgb", depth: 16, chunks: [pngChunk("cICP", join([9, 14, 0, 1]))] }],
  ];
  return files.map(([name, options]) => ({
    name,
    bytes: encodePlainPng(marker, options),
    format: "png",
    changes: [],
    ...(options.colours && { colours: options.colours }),
  }));
}

function jpegFiles(): OpenedFile[] {
  const onItsSide = storedMarker(6);
  const grey = { kind: "grey", colours: greys } as const;
  const cmyk = encodeFlatJpeg(onItsSide, { kind: "cmyk" });
  const progressive = encodeFlatJpeg(onItsSide, { kind: "colour", isProgressive: true });
  const format = "jpeg";
  return [
    {
      name: "baseline.jpg",
      bytes: encodeFlatJpeg(marker, { kind: "colour" }),
      format,
      changes: [],
    },
    { name: "grey.jpg", bytes: encodeFlatJpeg(marker, grey), format, changes: [], colours: greys },
    {
      name: "progressive.jpg",
      bytes: encodeFlatJpeg(marker, { kind: "colour", isProgressive: true }),
      format,
      changes: [],
    },
    {
      name: "progressive-grey.jpg",
      bytes: encodeFlatJpeg(marker, { ...grey, isProgressive: true }),
      format,
      changes: [],
      colours: greys,
    },
    {
      name: "progressive-turned.jpg",
      bytes: withJpegExif(progressive, exifBlock(6)),
      format,
      changes: [turned],
    },
    {
      name: "cmyk.jpg",
      bytes: encodeFlatJpeg(marker, { kind: "cmyk" }),
      format,
      changes: [fromCmyk],
    },
    {
      name: "cmyk-turned.jpg",
      bytes: withJpegExif(cmyk, exifBlock(6)),
      format,
      changes: [turned, fromCmyk],
    },
  ];
}

function convertedFiles(): OpenedFile[] {
  const plainPng = encodePlainPng(marker, { kind: "rgba", depth: 8 });
  const blank: Raster = { ...marker, at: () => 3 };
  const files = [
    ["still.gif", "gif", encodeGif(marker)],
    ["moving.gif", "gif", encodeGif(marker, [blank, blank])],
    ["palette.bmp", "bmp", encodeBmp(marker, { bits: 8 })],
    ["colour.bmp", "bmp", encodeBmp(marker, { bits: 24 })],
    ["deep.bmp", "bmp", encodeBmp(marker, { bits: 32 })],
    ["top-down.bmp", "bmp", encodeBmp(marker, { bits: 24, isTopDown: true })],
    ["os2.bmp", "bmp", encodeBmp(marker, { bits: 24, header: "os2" })],
    ["os2-palette.bmp", "bmp", encodeBmp(marker, { bits: 8, header: "os2" })],
    ["icon.ico", "ico", encodeIco(marker)],
    ["png-icon.ico", "ico", wrapIco(marker, plainPng)],
    ["pointer.cur", "ico", encodeIco(marker, "cursor")],
    ["upright.avif", "avif", uprightAvif],
    ["turned.avif", "avif", turnedAvif],
    ["mirrored.avif", "avif", mirroredAvif],
  ] as const;
  return files.map(([name, format, bytes]) => ({
    name,
    bytes,
    format,
    changes: [convertedFrom(format)],
  }));
}

function tinyFiles(): OpenedFile[] {
  const jpeg = encodeFlatJpeg(onePixel, { kind: "colour" });
  const files = [
    ["one.png", "png", encodePlainPng(onePixel, { kind: "rgb", depth: 8 }), []],
    ["one-deep.png", "png", encodePlainPng(onePixel, { kind: "rgba", depth: 16 }), []],
    ["one.jpg", "jpeg", jpeg, []],
    ["one-turned.jpg", "jpeg", withJpegExif(jpeg, exifBlock(6)), [turned]],
    ["one.gif", "gif", encodeGif(onePixel), [convertedFrom("gif")]],
    ["one.bmp", "bmp", encodeBmp(onePixel, { bits: 24 }), [convertedFrom("bmp")]],
  ] as const;
  return files.map(([name, format, bytes, changes]) => ({
    name,
    format,
    bytes,
    changes,
    raster: onePixel,
  }));
}

/** Wrongly named, marked in unusual places, or damaged where it does not matter. */
function oddFiles(): OpenedFile[] {
  const onItsSide = storedMarker(6);
  const png = encodePlainPng(marker, { kind: "rgb", depth: 8 });
  const turnedPng = encodePlainPng(onItsSide, { kind: "rgb", depth: 16 });
  const prefixed = join("Exif\0\0", exifBlock(6));
  const webp = withWebpExif(encodeWebp(onItsSide), onItsSide, prefixed);
  const wrongExif = withPngExif(turnedPng, exifBlock(6));
  const files = [
    ["a-png.jpg", "png", png, []],
    ["a-jpeg.webp", "jpeg", encodeFlatJpeg(marker, { kind: "colour" }), []],
    ["a-gif.png", "gif", encodeGif(marker), [convertedFrom("gif")]],
    ["no-extension", "bmp", encodeBmp(marker, { bits: 24 }), [convertedFrom("bmp")]],
    ["marked-behind.png", "png", withPngExif(turnedPng, exifBlock(6), "end"), [turned]],
    ["prefixed.png", "png", withPngExif(turnedPng, prefixed), [turned]],
    ["prefixed.webp", "webp", webp, [turned]],
    ["wrong-exif-sum.png", "png", changedAt(wrongExif, 33 + 8 + 26), [turned]],
    ["no-such-orientation.png", "png", withPngExif(png, exifBlock(9)), []],
    ["wrong-end-sum.png", "png", changedAt(png, png.length - 1), [repaired]],
    ["short-end.png", "png", png.slice(0, -1), [repaired]],
  ] as const;
  return files.map(([name, format, bytes, changes]) => ({ name, format, bytes, changes }));
}

function convertedFrom(from: "avif" | "bmp" | "gif" | "ico"): SourceChange {
  return { kind: "converted", from, savedAs: "png" };
}

function changedAt(bytes: Bytes, at: number): Bytes {
  return bytes.with(at, bytes[at]! ^ 0xff);
}
