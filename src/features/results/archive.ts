import { makeZip } from "client-zip";
import { downloadName } from "#core/run/downloadName.ts";
import type { FinishedPicture } from "./finishedPictures.ts";
import { uniqueNames } from "./uniqueNames.ts";

type ArchiveOptions = {
  readonly signal: AbortSignal;
  /** Told before each picture how many are in. */
  readonly onProgress: (done: number) => void;
};

/** A zip of the files as they came, uncompressed: pictures are. They are read one after the other. */
export function archive(
  pictures: readonly FinishedPicture[],
  { signal, onProgress }: ArchiveOptions,
): Promise<Blob> {
  const names = uniqueNames(pictures.map(({ run, picture }) => downloadName(run, picture)));

  function* entries() {
    for (const [index, { outcome, picture }] of pictures.entries()) {
      signal.throwIfAborted();
      onProgress(index);
      const lastModified = new Date(outcome.finishedAt);
      yield { name: names[index], input: picture.raw, size: picture.raw.size, lastModified };
    }
    signal.throwIfAborted();
  }
  const headers = { "content-type": "application/zip" };
  return new Response(makeZip(entries()), { headers }).blob();
}
