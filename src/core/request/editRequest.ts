import type { Frame } from "#core/frame/frame.ts";

/** A file part of the form: its bytes are sent as they are, under a name with the right extension. */
export type RequestFile = { readonly name: string; readonly blob: Blob };

/** Settings of the composer that are sent; null or absent means the field is left out. */
export type RequestParameters = {
  readonly model: string | null;
  readonly size: string | null;
  readonly quality: string | null;
  /** How many pictures to ask for, 1 to 10. */
  readonly n: number;
};

/** What was done to the pictures so that a server takes them; said wherever the run is. */
export type Conversion = "scaledDown" | "savedAsJpeg";

/**
 * Everything one POST carries, frozen when Run is pressed.
 *
 * `images[0]` is the masked one. No mask means that the whole picture may change.
 */
export type EditRequest = {
  readonly prompt: string;
  readonly parameters: RequestParameters;
  readonly images: readonly [RequestFile, ...RequestFile[]];
  readonly mask: RequestFile | null;
  readonly frame: Frame;
  readonly conversions: readonly Conversion[];
};
