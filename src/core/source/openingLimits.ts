/** The largest file that is opened. An endpoint's own limits are checked when a picture is sent. */
export const openingLimits = { pixels: 100_000_000, bytes: 200 * 1024 * 1024 } as const;

/** A picture that has to be saved again becomes a PNG up to this size, else a JPEG. */
export const pngLimitBytes = 50 * 1024 * 1024;
