import { newId } from "#core/run/newId.ts";
import type { ImportSource } from "#core/source/sourceImage.ts";
import type { PixelJobs } from "#workers/pixels/protocol.ts";
import type { JobClient } from "./createJobClient.ts";

/** Imports in the pixels worker: a large photo takes seconds to decode, and the page must not feel it. */
export function createImportSource(pixels: JobClient<PixelJobs>): ImportSource {
  return async (file, { name, parent = null }, { signal, scaleDown = false }) => {
    const result = await pixels.run("importPicture", { file, scaleDown }, { signal });
    if (result.status === "refused") return { status: "refused", name, problem: result.problem };

    const { original, format, orientation, size, thumbnail, upright, changes } = result;
    return {
      status: "imported",
      source: {
        id: newId(),
        name,
        format,
        original,
        transform: { orientation },
        size,
        upright: upright ?? original,
        thumbnail,
        changes,
        parent,
      },
      withoutLocation: result.withoutLocation,
    };
  };
}
