import { decode as decodePng, encode as encodePng } from "fast-png";
import { decode as decodeJpeg } from "jpeg-js";
import type { ReceivedFile } from "./receivedEdit.ts";
import { sniffPicture, type PictureSize } from "./sniffPicture.ts";

export type Rgb = readonly [red: number, green: number, blue: number];
type Pixels = PictureSize & { readonly data: Uint8Array };

/** What the masked pixels of the first, second … answered picture are painted with; full alpha. */
export const answerColours: readonly Rgb[] = [
  [230, 40, 60],
  [40, 180, 90],
  [50, 110, 230],
  [240, 190, 40],
  [160, 70, 200],
  [30, 190, 200],
  [240, 120, 30],
  [120, 120, 120],
  [250, 130, 190],
  [110, 70, 30],
];

/**
 * The first picture as a PNG, in its size, with the masked pixels in `answerColours[index]`; without a mask, all of them.
 * A WebP, which node cannot decode, counts as black. Throws where a picture is damaged.
 */
export function paintAnswer(
  first: ReceivedFile,
  mask: ReceivedFile | null,
  index: number,
): Uint8Array {
  const base = toPixels(first.bytes);
  const alpha = mask && decodePng(mask.bytes);
  const colour = Uint8Array.of(...answerColours[index % answerColours.length]!, 255);

  for (let pixel = 0; pixel < base.width * base.height; pixel++) {
    const isEdit = !alpha || alpha.data[(pixel + 1) * alpha.channels - 1] === 0;
    if (isEdit) base.data.set(colour, pixel * 4);
  }
  return encodePng({ ...base, channels: 4 }, { zlib: { level: 1 } });
}

function toPixels(bytes: Uint8Array): Pixels {
  const picture = sniffPicture(bytes);
  if (!picture) throw new Error("Not a picture.");

  switch (picture.type) {
    case "image/png":
      return pngPixels(bytes);
    case "image/jpeg":
      return decodeJpeg(bytes, { useTArray: true, maxMemoryUsageInMB: 2048 });
    case "image/webp":
      return blackPixels(picture);
  }
}

/** PNGs of other depths than 8 bit, or with a palette, count as black. */
function pngPixels(bytes: Uint8Array): Pixels {
  const { width, height, channels, depth, data, palette } = decodePng(bytes, { checkCrc: true });
  if (depth !== 8 || palette) return blackPixels({ width, height });

  const hasColour = channels >= 3;
  const hasAlpha = channels % 2 === 0;
  const pixels = blackPixels({ width, height });
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels;
    for (let c = 0; c < 3; c++) pixels.data[pixel * 4 + c] = data[hasColour ? at + c : at]!;
    if (hasAlpha) pixels.data[pixel * 4 + 3] = data[at + channels - 1]!;
  }
  return pixels;
}

function blackPixels({ width, height }: PictureSize): Pixels {
  const data = new Uint8Array(width * height * 4);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { width, height, data };
}
