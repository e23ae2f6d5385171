import type { Size } from "#core/geometry/size.ts";

/** What is done to picture files off the main thread. Each rejects for a file that the browser cannot decode. */
export type PictureTools = {
  /** At most 320 pixels on the longer side; `size` is the upright picture's own. */
  readonly thumbnail: (picture: Blob) => Promise<{ readonly thumbnail: Blob; readonly size: Size }>;
  readonly toPng: (picture: Blob) => Promise<Blob>;
  /** Upright, for display. Whoever asks for it closes it. */
  readonly decode: (picture: Blob) => Promise<ImageBitmap>;
};
