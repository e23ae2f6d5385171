import { formatNames } from "#core/messages/formatNames.ts";
import type { ConvertedFormat, RefusedFormat } from "#core/source/sourceImage.ts";
import { wholeNumber } from "./formats.ts";

const refusedFormats: Readonly<Record<RefusedFormat, string>> = {
  heic: "a HEIC photo, which this page cannot open. Export it as JPEG in your photo app first.",
  jp2: "a JPEG 2000 file, which this page cannot open. Save it as PNG or JPEG first.",
  pdf: "a PDF document, not a picture. Export the page you want as PNG or JPEG first.",
  psd: "a Photoshop file (PSD), which this page cannot open. Export it as PNG or JPEG first.",
  svg: "an SVG drawing without pixels. Export it as PNG, in the size you need, first.",
  tiff: "a TIFF file, which this page cannot open. Save it as PNG or JPEG first.",
};

export type Refusals = typeof refusals;

export const refusals = {
  empty: (name: string) => `${name} is empty: there is no picture in it.`,
  broken: (name: string) => `${name} could not be opened: the file is damaged or incomplete.`,
  undecodable: (name: string, found: ConvertedFormat) =>
    `${name} could not be opened: the file is damaged, or this browser cannot read ${formatNames[found]}. Save it as PNG or JPEG first.`,
  unsupported: (name: string, found: RefusedFormat | null) =>
    found === null
      ? `${name} is not a picture this page can open. Use a JPEG, PNG, WebP, AVIF, GIF or BMP file.`
      : `${name} is ${refusedFormats[found]}`,
  tooManyPixels: (name: string) =>
    `${name} has more than ${wholeNumber(100)} million pixels. Scale it down first.`,
  tooManyBytes: (name: string) => `${name} is larger than 200 MB. Scale it down first.`,
  tooManyPixelsToScale: (name: string) =>
    `${name} has more than ${wholeNumber(200)} million pixels: too many to be scaled down here. Make it smaller in another app first.`,
  tooManyBytesToScale: (name: string) =>
    `${name} is larger than 500 MB: too large to be scaled down here. Make it smaller in another app first.`,
  sampleMissing: "The sample could not be loaded. Check the connection and try again.",
};
