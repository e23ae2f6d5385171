import type {
  ImportProblem,
  ImportSource,
  ParentPicture,
  SourceImage,
} from "#core/source/sourceImage.ts";
import type { NoticesStore, RefusedFile } from "#state/notices/createNoticesStore.ts";
import type { DraftStore } from "./draftState.ts";

export type PictureFile = {
  readonly name: string;
  readonly blob: Blob;
  readonly parent?: ParentPicture;
};

type FoundLocation = { readonly source: SourceImage; readonly cleaned: Blob };

type AddOptions = {
  readonly place: Place;
  readonly scaleDown: boolean;
  readonly onLocation?: (source: SourceImage, cleaned: Blob) => void;
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
  const found: FoundLocation[] = [];
  for (const [index, file] of files.entries()) {
    const ownPlace = index === 0 ? place : "end";
    const problem = await addPicture(ports, file, {
      place: ownPlace,
      scaleDown: false,
      onLocation: (source, cleaned) => found.push({ source, cleaned }),
    });
    if (problem?.kind === "tooLarge" && problem.canScale) {
      askToScale(ports, file, { place: ownPlace, limit: problem.limit });
    } else if (problem) {
      refused.push({ name: file.name, problem });
    }
  }
  if (refused.length > 0) postRefused(ports, refused);
  if (found.length > 0) offerToRemove(ports, found);
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
  { place, scaleDown, onLocation }: AddOptions,
): Promise<ImportProblem | null> {
  const { setOpening, addSources, replaceBase } = draft.getState();
  const { signal } = new AbortController();
  setOpening([...draft.getState().opening, name]);
  const outcome = await importSource(blob, { name, parent: parent ?? null }, { signal, scaleDown });
  setOpening(draft.getState().opening.toSpliced(draft.getState().opening.indexOf(name), 1));

  if (outcome.status === "refused") return outcome.problem;
  if (place === "base") replaceBase(outcome.source);
  else addSources([outcome.source]);
  if (outcome.withoutLocation) onLocation?.(outcome.source, outcome.withoutLocation);
  return null;
}

/** The masks stay: the pixels are the same. */
function offerToRemove(
  { draft, notices }: AddPicturesPorts,
  found: readonly FoundLocation[],
): void {
  const cleanedFiles = new Map(found.map(({ source, cleaned }) => [source.id, cleaned]));

  function removeLocation(): void {
    const { sources, setSources } = draft.getState();
    setSources(
      sources.map((source) => {
        const cleaned = cleanedFiles.get(source.id);
        if (!cleaned) return source;
        const changes = [{ kind: "locationRemoved" } as const];
        return { ...source, original: cleaned, upright: cleaned, changes };
      }),
    );
  }
  const names = [...new Set(found.map(({ source }) => source.name))];
  notices.getState().post({ kind: "locationFound", names, removeLocation });
}

function postRefused({ notices }: AddPicturesPorts, files: readonly RefusedFile[]): void {
  notices.getState().post({ kind: "filesRefused", files });
}
