import type { ImportSource, ParentPicture } from "#core/source/sourceImage.ts";
import type { NoticesStore, RefusedFile } from "#state/notices/createNoticesStore.ts";
import type { DraftStore } from "./draftState.ts";

export type PictureFile = {
  readonly name: string;
  readonly blob: Blob;
  readonly parent?: ParentPicture;
};

type AddPicturesPorts = {
  readonly draft: DraftStore;
  readonly notices: NoticesStore;
  readonly importSource: ImportSource;
};

/**
 * Opens files one after the other and puts them at the end of the draft, or the first in the base's place.
 *
 * Files that cannot be opened are named in one notice, and the others are opened all the same.
 */
export async function addPictures(
  { draft, notices, importSource }: AddPicturesPorts,
  files: readonly PictureFile[],
  place: "end" | "base" = "end",
): Promise<void> {
  const { setOpening, addSources, replaceBase } = draft.getState();
  const { signal } = new AbortController();
  const refused: RefusedFile[] = [];

  for (const [index, { name, blob, parent = null }] of files.entries()) {
    setOpening([...draft.getState().opening, name]);
    const outcome = await importSource(blob, { name, parent }, { signal });
    setOpening(draft.getState().opening.toSpliced(draft.getState().opening.indexOf(name), 1));

    if (outcome.status === "refused") {
      refused.push({ name, problem: outcome.problem });
    } else if (place === "base" && index === 0) {
      replaceBase(outcome.source);
    } else {
      addSources([outcome.source]);
    }
  }
  if (refused.length > 0) notices.getState().post({ kind: "filesRefused", files: refused });
}
