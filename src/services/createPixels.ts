import type { PixelJobs } from "#workers/pixels/protocol.ts";
import type { JobClient } from "./createJobClient.ts";
import { createJobClient } from "./createJobClient.ts";

/** A worker of its own for decoding, encoding and parsing; jobs of one client wait for each other. */
export function createPixels(): JobClient<PixelJobs> {
  return createJobClient<PixelJobs>(
    () =>
      new Worker(new URL("../workers/pixels/pixels.worker.ts", import.meta.url), {
        type: "module",
      }),
  );
}
