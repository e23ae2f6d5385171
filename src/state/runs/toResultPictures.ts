import type { Size } from "#core/geometry/size.ts";
import type { AnsweredPicture } from "#core/result/editEvent.ts";
import { newId } from "#core/run/newId.ts";
import type { ResultPicture } from "#core/run/run.ts";

export type ToThumbnail = (
  picture: Blob,
) => Promise<{ readonly thumbnail: Blob; readonly size: Size }>;

/** Gives what came back a thumbnail and a size. What cannot be decoded keeps its bytes: it may have been paid for. */
export function toResultPictures(
  answered: readonly AnsweredPicture[],
  toThumbnail: ToThumbnail,
): Promise<readonly ResultPicture[]> {
  return Promise.all(answered.map((picture) => toResultPicture(picture, toThumbnail)));
}

async function toResultPicture(
  picture: AnsweredPicture,
  toThumbnail: ToThumbnail,
): Promise<ResultPicture> {
  const { revisedPrompt } = picture;
  const id = newId();
  switch (picture.kind) {
    case "link":
      return { kind: "link", id, url: picture.url, revisedPrompt };
    case "broken":
      return { kind: "broken", id, raw: null, revisedPrompt };
    case "bytes": {
      const raw = picture.blob;
      const made = await toThumbnail(raw).catch(() => null);
      return made
        ? { kind: "bytes", id, raw, ...made, revisedPrompt }
        : { kind: "broken", id, raw, revisedPrompt };
    }
  }
}
