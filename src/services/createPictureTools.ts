import type { PictureTools } from "#core/source/pictureTools.ts";
import type { PixelJobs } from "#workers/pixels/protocol.ts";
import type { JobClient } from "./createJobClient.ts";

export function createPictureTools(pixels: JobClient<PixelJobs>): PictureTools {
  return {
    thumbnail: (picture) => pixels.run("makeThumbnail", picture),
    toPng: (picture) => pixels.run("toPng", picture),
    /** Browsers decode a Blob on a thread of their own, and a bitmap made there need not be copied here. */
    decode: (picture) => createImageBitmap(picture, { imageOrientation: "from-image" }),
  };
}
