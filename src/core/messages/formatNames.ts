import type { ConvertedFormat } from "#core/source/sourceImage.ts";

/** The same in every language. */
export const formatNames: Readonly<Record<ConvertedFormat, string>> = {
  avif: "AVIF",
  bmp: "BMP",
  gif: "GIF",
  ico: "ICO",
  jxl: "JPEG XL",
};
