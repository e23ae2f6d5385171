import { jpegPicture, pngPicture } from "./pictures.ts";

export const maskSize = { width: 480, height: 320 };

/** To be edited: a triangle, of another shape in every corner; in picture pixels. */
export function isMasked(x: number, y: number): boolean {
  return x > 60 && y > 40 && x / 2 + y < 260;
}

const white = [255, 255, 255] as const;
const black = [0, 0, 0] as const;
export const sentLike = pngPicture({
  ...maskSize,
  name: "sent.png",
  paint: (x, y) => (isMasked(x, y) ? [255, 255, 255, 0] : [0, 0, 0, 255]),
});
export const blackAndWhite = pngPicture({
  ...maskSize,
  name: "grey.png",
  paint: (x, y) => (isMasked(x, y) ? white : black),
});
export const jpeg = jpegPicture({
  ...maskSize,
  name: "grey.jpg",
  paint: (x, y) => (isMasked(x, y) ? white : black),
});
export const doubled = pngPicture({
  width: 960,
  height: 640,
  name: "large.png",
  paint: (x, y) => (isMasked((x + 0.5) / 2 - 0.5, (y + 0.5) / 2 - 0.5) ? white : black),
});
