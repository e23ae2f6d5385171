import type { ConvertedFormat, Orientation, PictureFormat } from "./sourceImage.ts";

export const pictureFormats = ["jpeg", "png", "webp"] as const satisfies readonly PictureFormat[];

export const convertedFormats = [
  "avif",
  "bmp",
  "gif",
  "ico",
  "jxl",
] as const satisfies readonly ConvertedFormat[];

export const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const satisfies readonly Orientation[];
