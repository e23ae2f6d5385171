import { encode as encodePng } from "fast-png";
import { encode as encodeJpeg } from "jpeg-js";

/** What Playwright's `setInputFiles` takes. */
export type PictureFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
};

/** The colour of the pixel in column `x` and row `y` of the picture as a person sees it; alpha 255 where left out. */
type Paint = (
  x: number,
  y: number,
) => readonly [red: number, green: number, blue: number, alpha?: number];

type PictureOptions = {
  readonly width: number;
  readonly height: number;
  readonly name?: string;
  readonly paint?: Paint;
};

export function pngPicture(options: PictureOptions): PictureFile {
  const { width, height, name = "picture.png", paint = quartersOf(options) } = options;
  const data = rgba(width, height, paint);
  return {
    name,
    mimeType: "image/png",
    buffer: Buffer.from(encodePng({ width, height, data, channels: 4 }, { zlib: { level: 1 } })),
  };
}

/** Stored turned or mirrored and marked with `orientation` (EXIF, 1 to 8), so that it looks as painted once that is applied. */
export function jpegPicture(
  options: PictureOptions & { readonly orientation?: number; readonly quality?: number },
): PictureFile {
  const { width, height, name = "picture.jpg", orientation, quality = 92 } = options;
  const paint = options.paint ?? quartersOf(options);
  const stored = storedAs(orientation ?? 1, { width, height, paint });
  const data = rgba(stored.width, stored.height, stored.paint);
  const file = encodeJpeg({ width: stored.width, height: stored.height, data }, quality).data;
  return {
    name,
    mimeType: "image/jpeg",
    buffer: orientation === undefined ? file : withOrientation(file, orientation),
  };
}

/** 48 × 32, lossless: orange in the top left quarter, blue elsewhere. Made once with Chromium. */
export function webpPicture(name = "picture.webp"): PictureFile {
  const base64 =
    "UklGRjYAAABXRUJQVlA4TCoAAAAvL8AHAA9wKLCDQB8MeP6jBQKBJH/pBQaI6H9UOAMAAAAAAAAAAAAAAAA=";
  return { name, mimeType: "image/webp", buffer: Buffer.from(base64, "base64") };
}

/** The same file with its header intact and everything behind it destroyed. */
export function damaged(picture: PictureFile): PictureFile {
  const buffer = Buffer.from(picture.buffer).fill(0x55, 40);
  return { ...picture, buffer };
}

export function emptyFile(name = "empty.png"): PictureFile {
  return { name, mimeType: "image/png", buffer: Buffer.alloc(0) };
}

/** No picture, whatever `name` and `mimeType` claim. */
export function textFile(name = "notes.txt", mimeType = "text/plain"): PictureFile {
  return { name, mimeType, buffer: Buffer.from("Milk, eggs, bread.\n".repeat(8)) };
}

/** Of each quarter of a picture that is not painted otherwise: told apart under every turn and mirroring. */
export const quarterColours = {
  topLeft: [220, 60, 50],
  topRight: [60, 170, 80],
  bottomLeft: [50, 90, 210],
  bottomRight: [235, 200, 60],
} as const;

function quartersOf({ width, height }: PictureOptions): Paint {
  const { topLeft, topRight, bottomLeft, bottomRight } = quarterColours;
  return (x, y) => {
    const isLeft = x < width / 2;
    if (y < height / 2) return isLeft ? topLeft : topRight;
    return isLeft ? bottomLeft : bottomRight;
  };
}

function rgba(width: number, height: number, paint: Paint): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue, alpha = 255] = paint(x, y);
      const at = (y * width + x) * 4;
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
      data[at + 3] = alpha;
    }
  }
  return data;
}

/** The picture as the sensor holds it. Source: Exif 3.0, tag Orientation. */
function storedAs(
  orientation: number,
  { width, height, paint }: Required<Omit<PictureOptions, "name">>,
): Required<Omit<PictureOptions, "name">> {
  const [right, bottom] = [width - 1, height - 1];
  const stored: readonly Paint[] = [
    (x, y) => paint(x, y),
    (x, y) => paint(right - x, y),
    (x, y) => paint(right - x, bottom - y),
    (x, y) => paint(x, bottom - y),
    (x, y) => paint(y, x),
    (x, y) => paint(right - y, x),
    (x, y) => paint(right - y, bottom - x),
    (x, y) => paint(y, bottom - x),
  ];
  const isTurned = orientation >= 5;
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    paint: stored[orientation - 1]!,
  };
}

/** Splices an APP1 segment with that one tag in behind the start marker. */
function withOrientation(jpeg: Uint8Array, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("II*\0", "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);

  const segment = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, segment.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, segment, jpeg.subarray(2)]);
}
