import type { Size } from "#core/geometry/size.ts";

type MaskReader = {
  /** Takes the next pixels, RGBA, in the order of the rows. */
  readonly read: (pixels: Uint8ClampedArray) => void;
  /** Coverage, one byte a pixel. */
  readonly finish: () => Uint8Array<ArrayBuffer>;
};

const opaque = 255;

/**
 * What a mask file masks: where it is see-through if it is so anywhere, as in the file that is sent;
 * else where it is white.
 */
export function createMaskReader({ width, height }: Size): MaskReader {
  const clear = new Uint8Array(width * height);
  const light = new Uint8Array(width * height);
  let filled = 0;
  let hasAlpha = false;

  return {
    read(pixels) {
      for (let at = 0; at < pixels.length; at += 4, filled++) {
        const alpha = pixels[at + 3]!;
        if (alpha !== opaque) hasAlpha = true;
        clear[filled] = opaque - alpha;
        light[filled] = luminance(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
      }
    },
    finish: () => (hasAlpha ? clear : light),
  };
}

/** Grey all over, but for what JPEG adds to it; or see-through somewhere. */
export function isMaskLike(pixels: Uint8ClampedArray): boolean {
  let isGrey = true;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] !== opaque) return true;
    const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) isGrey = false;
  }
  return isGrey;
}

/** Source: ITU-R BT.709, on the values as they are stored. */
function luminance(red: number, green: number, blue: number): number {
  return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
}
