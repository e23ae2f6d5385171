import { FillError } from "#core/fill/fillError.ts";
import { fillHole } from "#core/fill/fillHole.ts";
import { encodePng } from "#core/png/encodePng.ts";
import { filterRows } from "#core/png/filterRows.ts";
import { serveJobs } from "#workers/serveJobs.ts";
import { decodePixels } from "./decodePixels.ts";
import type { FillJobs, FillOrder, FillOutcome } from "./protocol.ts";
import { toBase64 } from "./toBase64.ts";

const jobs: FillJobs = { fill };
serveJobs(jobs);

async function fill({ image, mask, seed }: FillOrder): Promise<FillOutcome> {
  const picture = await decodePixels(image, {});
  if (!picture) return { status: "refused", problem: "unreadableImage" };
  const cover = await decodePixels(mask, {
    colorSpaceConversion: "none",
    premultiplyAlpha: "none",
  });
  if (!cover) return { status: "refused", problem: "unreadableMask" };

  const { width, height } = picture;
  if (cover.width !== width || cover.height !== height) {
    return {
      status: "sizesDiffer",
      image: { width, height },
      mask: { width: cover.width, height: cover.height },
    };
  }
  return fillPixels(picture, coverageOf(cover), seed);
}

async function fillPixels(
  { width, height, data }: ImageData,
  mask: Uint8Array,
  seed: number,
): Promise<FillOutcome> {
  const size = { width, height };
  try {
    const pixels = fillHole({ size, pixels: new Uint8ClampedArray(data), mask }, seed);
    const file = await encodePng(size, filterRows(size, pixels));
    return { status: "filled", size, base64: await toBase64(file) };
  } catch (error) {
    if (error instanceof FillError) return { status: "refused", problem: error.problem };
    throw error;
  }
}

/** The mask file says it the other way round: transparent is repainted. */
function coverageOf({ data, width, height }: ImageData): Uint8Array {
  const coverage = new Uint8Array(width * height);
  for (let at = 0; at < coverage.length; at++) coverage[at] = 255 - data[at * 4 + 3]!;
  return coverage;
}
