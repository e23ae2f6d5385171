/** A picture of few colours: which of them a pixel has. */
export type Raster = {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
};

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Red, green, blue, white: of the four fields of the marker, row by row. */
export const markerColours: readonly Rgba[] = [
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
  [255, 255, 255, 255],
];

/** Looks different under every turn and mirroring; its edges lie between the 8 × 8 blocks of a JPEG. */
export const marker: Raster = {
  width: 48,
  height: 32,
  at: (x, y) => (x < 16 ? 0 : 1) + (y < 8 ? 0 : 2),
};

export const onePixel: Raster = { width: 1, height: 1, at: () => 0 };

export function rowOf({ width, at }: Raster, y: number): number[] {
  return Array.from({ length: width }, (_, x) => at(x, y));
}

/** The marker as a file of that orientation holds it. Source: EXIF 3.0, tag Orientation. */
export function storedMarker(orientation: number): Raster {
  const { width, height, at } = marker;
  const [right, bottom] = [width - 1, height - 1];
  const stored: readonly Raster["at"][] = [
    at,
    (x, y) => at(right - x, y),
    (x, y) => at(right - x, bottom - y),
    (x, y) => at(x, bottom - y),
    (x, y) => at(y, x),
    (x, y) => at(right - y, x),
    (x, y) => at(right - y, bottom - x),
    (x, y) => at(y, bottom - x),
  ];
  const isOnItsSide = orientation >= 5;
  return {
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    at: stored[orientation - 1]!,
  };
}
