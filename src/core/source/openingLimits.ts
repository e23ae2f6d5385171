export type OpeningLimits = { readonly pixels: number; readonly bytes: number };

/** The largest file that is opened as it is. An endpoint's own limits are checked when a picture is sent. */
export const openingLimits: OpeningLimits = { pixels: 100_000_000, bytes: 200 * 1024 * 1024 };

/** The largest that is opened scaled down to `openingLimits.pixels`: it still has to be decoded once, in full. */
export const scalingLimits: OpeningLimits = { pixels: 200_000_000, bytes: 500 * 1024 * 1024 };

/** A picture that has to be saved again becomes a PNG up to this size, else a JPEG. */
export const pngLimitBytes = 50 * 1024 * 1024;
