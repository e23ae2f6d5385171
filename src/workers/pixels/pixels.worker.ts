import { EndpointError } from "#core/result/failure.ts";
import { parseAnswer } from "#core/result/parseAnswer.ts";
import { serveJobs } from "#workers/serveJobs.ts";
import { importPicture } from "./importPicture.ts";
import { halve, makeThumbnail, toJpeg, toPng } from "./pictures.ts";
import { looksLikeMask, readMask, scaleMask } from "./readMask.ts";
import type { PixelJobs } from "./protocol.ts";

const jobs: PixelJobs = {
  async parseAnswer({ body, reply }) {
    try {
      const answer = parseAnswer(new Uint8Array(await body.arrayBuffer()), reply);
      return { status: "answered", answer };
    } catch (error) {
      if (error instanceof EndpointError) return { status: "failed", failure: error.failure };
      throw error;
    }
  },
  importPicture,
  readMask,
  looksLikeMask,
  makeThumbnail,
  toPng,
  toJpeg,
  halve,
  scaleMask,
};

serveJobs(jobs);
