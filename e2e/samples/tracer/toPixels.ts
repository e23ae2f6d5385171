import { random } from "./noise.ts";
import type { Picture } from "./picture.ts";
import { clamp } from "./scalar.ts";

export type Grade = {
  readonly exposure: number;
  /** Strength of the film grain in steps of 8-bit colour; it also hides banding. */
  readonly grain: number;
};

/** RGBA bytes in sRGB: exposure, a shoulder that keeps highlights from clipping, grain. */
export function toPixels(
  { width, height, light }: Picture,
  { exposure, grain }: Grade,
): Uint8Array {
  const pixels = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const speck = (random(pixel, 1) + random(pixel, 2) - 1) * grain;
    for (let channel = 0; channel < 3; channel++) {
      const level = toSrgb(toned(light[pixel * 3 + channel]! * exposure)) * 255;
      pixels[pixel * 4 + channel] = clamp(Math.round(level + speck), 0, 255);
    }
    pixels[pixel * 4 + 3] = 255;
  }
  return pixels;
}

const shoulder = 0.55;

/** Straight up to the shoulder, then bends softly towards 1. */
function toned(level: number): number {
  if (level <= shoulder) return Math.max(0, level);
  const room = 1 - shoulder;
  return shoulder + room * (1 - Math.exp(-(level - shoulder) / room));
}

function toSrgb(level: number): number {
  return level <= 0.0031308 ? 12.92 * level : 1.055 * level ** (1 / 2.4) - 0.055;
}
