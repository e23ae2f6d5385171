import { join, little, type Bytes } from "./bytes.ts";
import { markerColours, rowOf, type Raster, type Rgba } from "./marker.ts";

type BmpOptions = {
  readonly bits: 8 | 24 | 32;
  readonly isTopDown?: boolean;
  readonly header?: "windows" | "os2";
};

export function encodeBmp(
  raster: Raster,
  { bits, isTopDown = false, header = "windows" }: BmpOptions,
): Bytes {
  const info =
    header === "os2"
      ? join(little(12, 4), little(raster.width, 2), little(raster.height, 2), [1, 0, bits, 0])
      : bitmapInfo(raster, bits, isTopDown ? -raster.height : raster.height);
  const entry = header === "os2" ? 3 : 4;
  const palette =
    bits === 8
      ? markerColours.flatMap(([red, green, blue]) => [blue, green, red, 0].slice(0, entry))
      : [];
  const full = join(palette, new Uint8Array(bits === 8 ? 256 * entry - palette.length : 0));
  const pixels = bitmapRows(raster, bits, isTopDown);
  const offset = 14 + info.length + full.length;
  return join(
    "BM",
    little(offset + pixels.length, 4),
    [0, 0, 0, 0],
    little(offset, 4),
    info,
    full,
    pixels,
  );
}

/** One picture, as a bitmap with its 1 bit mask, or a cursor of the same. */
export function encodeIco(raster: Raster, kind: "icon" | "cursor" = "icon"): Bytes {
  const maskRow = Math.ceil(raster.width / 32) * 4;
  const bitmap = join(
    bitmapInfo(raster, 32, raster.height * 2),
    bitmapRows(raster, 32, false),
    new Uint8Array(maskRow * raster.height),
  );
  return wrapIco(raster, bitmap, kind);
}

/** One picture as a file of another format, which may be PNG. */
export function wrapIco(
  { width, height }: Pick<Raster, "width" | "height">,
  content: Bytes,
  kind: "icon" | "cursor" = "icon",
): Bytes {
  const entry = join(
    [width % 256, height % 256, 0, 0],
    kind === "icon" ? [1, 0, 32, 0] : [0, 0, 0, 0],
    little(content.length, 4),
    little(22, 4),
  );
  return join([0, 0, kind === "icon" ? 1 : 2, 0, 1, 0], entry, content);
}

/** Without compression: a clear code comes before the codes get longer. Source: GIF89a specification, appendix F. */
export function encodeGif(raster: Raster, frames: readonly Raster[] = []): Bytes {
  const { width, height } = raster;
  const palette = markerColours.flatMap(([red, green, blue]) => [red, green, blue]);
  return join(
    "GIF89a",
    little(width, 2),
    little(height, 2),
    [0xf6, 0, 0],
    palette,
    new Uint8Array(128 * 3 - palette.length),
    ...[raster, ...frames].map(gifFrame),
    ";",
  );
}

function gifFrame(raster: Raster): Bytes {
  const { width, height } = raster;
  const codes: number[] = [];
  for (let i = 0; i < width * height; i++) {
    if (i % 100 === 0) codes.push(128);
    codes.push(raster.at(i % width, Math.floor(i / width)));
  }
  const data = join([...codes, 129]);
  const parts: Bytes[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const part = data.subarray(at, at + 255);
    parts.push(join([part.length], part));
  }
  const control = join([0x21, 0xf9, 4, 0, 10, 0, 0, 0]);
  return join(control, ",", [0, 0, 0, 0], little(width, 2), little(height, 2), [0, 7], ...parts, [
    0,
  ]);
}

function bitmapInfo({ width }: Raster, bits: number, height: number): Bytes {
  return join(
    little(40, 4),
    little(width, 4),
    little(height < 0 ? 2 ** 32 + height : height, 4),
    [1, 0, bits, 0],
    new Uint8Array(24),
  );
}

function bitmapRows(raster: Raster, bits: number, isTopDown: boolean): Bytes {
  const { height } = raster;
  const rows = Array.from({ length: height }, (_, row) => {
    const y = isTopDown ? row : height - 1 - row;
    const pixels = rowOf(raster, y).flatMap((index) =>
      bits === 8 ? [index] : bluesFirst(markerColours[index]!).slice(0, bits / 8),
    );
    return join(pixels, new Uint8Array((4 - (pixels.length % 4)) % 4));
  });
  return join(...rows);
}

function bluesFirst([red, green, blue, alpha]: Rgba): number[] {
  return [blue, green, red, alpha];
}
