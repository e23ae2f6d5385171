import type { RequestTools } from "#core/request/lighterRequest.ts";
import type { PixelJobs } from "#workers/pixels/protocol.ts";
import type { JobClient } from "./createJobClient.ts";

export function createRequestTools(pixels: JobClient<PixelJobs>): RequestTools {
  return {
    halve: (picture) => pixels.run("halve", picture),
    toJpeg: (picture) => pixels.run("toJpeg", picture),
    scaleMask: (mask, size) => pixels.run("scaleMask", { mask, size }),
  };
}
