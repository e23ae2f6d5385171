import { expect, test } from "vitest";
import { aRun } from "#testing/aRun.ts";
import { archive } from "./archive.ts";
import { finishedPictures } from "./finishedPictures.ts";

const bytes = new Blob(["pixels"], { type: "image/png" });

const pictures = finishedPictures([
  aRun({
    outcome: {
      status: "succeeded",
      finishedAt: 2000,
      pictures: ["one", "two", "three"].map((id) => ({
        kind: "bytes",
        id,
        raw: bytes,
        thumbnail: bytes,
        size: { width: 4, height: 3 },
        revisedPrompt: null,
      })),
      usage: null,
      returned: { size: null, quality: null, background: null, outputFormat: null },
      requestId: null,
    },
  }),
]);

test("an archive that is cancelled ends with the picture at hand", async () => {
  const abort = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number) => {
    seen.push(done);
    if (done === 1) abort.abort();
  };

  await expect(archive(pictures, { signal: abort.signal, onProgress })).rejects.toThrow("abort");

  expect(seen).toEqual([0, 1]);
});
