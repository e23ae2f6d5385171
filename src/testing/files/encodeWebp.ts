import { join, little, type Bytes } from "./bytes.ts";
import { markerColours, type Raster } from "./marker.ts";

/** The code of a channel whose pixels are 0 or 255: a bit each. */
const twoValues = [...bits(0b0_1_1, 3), 0, ...bits(255, 8)];
/** The code of a channel with one value: no bit for a pixel. */
const oneValue = (value: number) => [...bits(0b1_0_1, 3), ...bits(value, 8)];

/** Lossless, for channels that are 0 or 255, without any of its transforms. Source: RFC 9649, section 3. */
export function encodeWebp({ width, height, at }: Raster): Bytes {
  const noTransformNoCacheOneGroup = [0, 0, 0];
  const alphaAndDistance = [oneValue(255), oneValue(0)];
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const [red, green, blue] = markerColours[at(i % width, Math.floor(i / width))]!;
    return [green, red, blue].map((value) => value & 1);
  });
  const content = [
    ...bits(width - 1, 14),
    ...bits(height - 1, 14),
    ...bits(0, 4),
    ...noTransformNoCacheOneGroup,
    ...[twoValues, twoValues, twoValues, ...alphaAndDistance].flat(),
    ...pixels.flat(),
  ];
  const stream = join([0x2f], toBytes(content));
  const padding = stream.length % 2 === 0 ? [] : [0];
  const chunk = join("WEBPVP8L", little(stream.length, 4), stream, padding);
  return join("RIFF", little(chunk.length, 4), chunk);
}

/** The lowest first, as WebP reads them. */
function bits(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (value >> i) & 1);
}

function toBytes(all: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(all.length / 8) }, (_, i) =>
    all.slice(i * 8, i * 8 + 8).reduce((byte, bit, at) => byte | (bit << at), 0),
  );
}
