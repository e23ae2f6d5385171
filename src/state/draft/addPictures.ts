import type { ImportProblem, ImportSource, ParentPicture } from "#core/source/sourceImage.ts";
import type { NoticesStore, RefusedFile } from "#state/notices/createNoticesStore.ts";
import type { DraftStore } from "./draftState.ts";

export type PictureFile = {
  readonly name: string;
  readonly blob: Blob;
  readonly parent?: ParentPicture;
};

/** Where the first goes; the others go to the end. */
type Place = "end" | "base";

type AddPicturesPorts = {
  readonly draft: DraftStore;
  readonly notices: NoticesStore;
  readonly importSource: ImportSource;
};

/**
 * Opens files one after the other and puts them at the end of the draft, or the first in the base's place.
 *
 * Files that cannot be opened are named in one notice, and the others are opened all the same. Whether one that is too
 * large is to be scaled down is asked in a notice of its own.
 */
export async function addPictures(
  ports: AddPicturesPorts,
  files: readonly PictureFile[],
  place: Place = "end",
): Promise<void> {
  const refused: RefusedFile[] = [];
  for (const [index, file] of files.entries()) {
    const ownPlace = index === 0 ? place : "end";
    const problem = await addPicture(ports, file, { place: ownPlace, scaleDown: false });
    if (problem?.kind === "tooLarge" && problem.canScale) {
      askToScale(ports, file, { place: ownPlace, limit: problem.limit });
    } else if (problem) {
      refused.push({ name: file.name, problem });
    }
  }
  if (refused.length > 0) postRefused(ports, refused);
}

function askToScale(
  ports: AddPicturesPorts,
  file: PictureFile,
  { place, limit }: { readonly place: Place; readonly limit: "pixels" | "bytes" },
): void {
  async function scaleDown(): Promise<void> {
    const problem = await addPicture(ports, file, { place, scaleDown: true });
    if (problem) postRefused(ports, [{ name: file.name, problem }]);
  }
  const { post } = ports.notices.getState();
  post({ kind: "fileTooLarge", name: file.name, limit, scaleDown: () => void scaleDown() });
}

/** Returns why it could not be opened, or null. */
async function addPicture(
  { draft, importSource }: AddPicturesPorts,
  { name, blob, parent }: PictureFile,
  { place, scaleDown }: { readonly place: Place; readonly scaleDown: boolean },
): Promise<ImportProblem | null> {
  const { setOpening, addSources, replaceBase } = draft.getState();
  const { signal } = new AbortController();
  setOpening([...draft.getState().opening, name]);
  const outcome = await importSource(blob, { name, parent: parent ?? null }, { signal, scaleDown });
  setOpening(draft.getState().opening.toSpliced(draft.getState().opening.indexOf(name), 1));

  if (outcome.status === "refused") return outcome.problem;
  if (place === "base") replaceBase(outcome.source);
  else addSources([outcome.source]);
  return null;
}

function postRefused({ notices }: AddPicturesPorts, files: readonly RefusedFile[]): void {
  notices.getState().post({ kind: "filesRefused", files });
}
