import { expect } from "@playwright/test";
import { decode } from "fast-png";

/** A mask file that was sent, decoded by other hands than those that wrote it. */
type DecodedMask = {
  readonly width: number;
  readonly height: number;
  /** RGBA, 8 bit. */
  readonly data: Uint8Array;
  /** Whether the pixel in column `x` and row `y` is to be repainted. */
  readonly isEdit: (x: number, y: number) => boolean;
  /** Share of the pixels that are to be repainted, 0 to 1. */
  readonly editShare: number;
};

type Point = { readonly x: number; readonly y: number };

/** Fails unless the file is a PNG of RGBA pixels, 8 bit, whose alpha is 0 or 255 everywhere. */
export function decodeMask(bytes: Uint8Array): DecodedMask {
  const { width, height, data, depth, channels } = decode(bytes, { checkCrc: true });
  expect({ depth, channels }, "the mask's pixel format").toEqual({ depth: 8, channels: 4 });

  const pixels = Uint8Array.from(data);
  const alphas = pixels.filter((_, at) => at % 4 === 3);
  const between = alphas.filter((alpha) => alpha !== 0 && alpha !== 255).length;
  expect(between, "mask pixels whose alpha is neither 0 nor 255").toBe(0);

  return {
    width,
    height,
    data: pixels,
    isEdit: (x, y) => alphas[y * width + x] === 0,
    editShare: alphas.filter((alpha) => alpha === 0).length / alphas.length,
  };
}

/** Edit is transparent white and keep is opaque black: right for servers that read alpha and for those that read grey. */
export function expectDualColours({ data, width }: DecodedMask): void {
  const wrong: string[] = [];
  for (let at = 0; at < data.length && wrong.length < 5; at += 4) {
    const pixel = data.subarray(at, at + 4).join(",");
    if (pixel === "255,255,255,0" || pixel === "0,0,0,255") continue;
    wrong.push(`${(at / 4) % width},${Math.floor(at / 4 / width)} is rgba(${pixel})`);
  }
  expect(wrong, "mask pixels that are neither transparent white nor opaque black").toEqual([]);
}

/**
 * Fails unless the mask is the stroke of a round brush of `radius` along `path`: pixels whose centre is nearer than
 * radius - tolerance are edit, those farther than radius + tolerance are keep. All in image pixels.
 */
export function expectPathWithin(
  mask: DecodedMask,
  path: readonly Point[],
  radius: number,
  tolerance = 1,
): void {
  const distances = distancesTo(path, mask, radius + tolerance);
  const wrong: string[] = [];
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      const distance = distances[y * mask.width + x]!;
      const isEdit = mask.isEdit(x, y);
      if (isEdit ? distance <= radius + tolerance : distance >= radius - tolerance) continue;
      const fault = isEdit ? "edit" : "keep";
      wrong.push(`${x},${y} is ${fault} at distance ${distance.toFixed(2)}`);
    }
  }
  const message = `mask pixels (${wrong.length}) off a stroke of radius ${radius} ± ${tolerance}`;
  expect(wrong.slice(0, 5), message).toEqual([]);
}

/** Distance of every pixel's centre to the path, infinite where it is more than `reach`. */
function distancesTo(
  path: readonly Point[],
  { width, height }: DecodedMask,
  reach: number,
): Float64Array {
  const distances = new Float64Array(width * height).fill(Infinity);
  const segments = path.length === 1 ? [[path[0]!, path[0]!] as const] : segmentsOf(path);

  for (const [from, to] of segments) {
    const left = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach - 1));
    const right = Math.min(width, Math.ceil(Math.max(from.x, to.x) + reach + 1));
    const top = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach - 1));
    const bottom = Math.min(height, Math.ceil(Math.max(from.y, to.y) + reach + 1));
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = y * width + x;
        const distance = distanceToSegment({ x: x + 0.5, y: y + 0.5 }, from, to);
        if (distance < distances[at]!) distances[at] = distance;
      }
    }
  }
  return distances;
}

function segmentsOf(path: readonly Point[]): (readonly [Point, Point])[] {
  return path.slice(1).map((to, at) => [path[at]!, to]);
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const squared = along.x ** 2 + along.y ** 2;
  const dot = (point.x - from.x) * along.x + (point.y - from.y) * along.y;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, dot / squared));
  return Math.hypot(point.x - from.x - share * along.x, point.y - from.y - share * along.y);
}
