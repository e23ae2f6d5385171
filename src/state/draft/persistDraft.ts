import type { MaskMirror } from "#core/mask/maskMirror.ts";
import { StorageError } from "#core/run/storageError.ts";
import type { DraftStorage } from "#core/source/draftStorage.ts";
import type { DraftState, DraftStore } from "./draftState.ts";
import { parseTools } from "./parseTools.ts";

export type DraftPorts = {
  readonly storage: DraftStorage;
  readonly mirror: Pick<MaskMirror, "pack" | "unpack">;
  /** Told once when saving fails, and again only after it has worked in between. */
  readonly onNotSaved: (reason: StorageError["kind"]) => void;
};

/**
 * Saves every change of the draft at once, a mask after each finished step.
 *
 * What changes again while it is being saved is saved once more afterwards, however often it changed.
 */
export function persistDraft(draft: DraftStore, { storage, mirror, onNotSaved }: DraftPorts): void {
  const saving = new Map<string, "once" | "again">();
  let failing = false;

  async function save(what: string, write: () => Promise<void>): Promise<void> {
    if (saving.has(what)) return void saving.set(what, "again");
    do {
      saving.set(what, "once");
      await write().then(() => (failing = false), report);
    } while (saving.get(what) === "again");
    saving.delete(what);
  }

  function report(error: unknown): void {
    if (!(error instanceof StorageError)) reportError(error);
    if (!failing) onNotSaved(error instanceof StorageError ? error.kind : "unavailable");
    failing = true;
  }

  async function saveMask(sourceId: string): Promise<void> {
    const source = draft.getState().sources.find(({ id }) => id === sourceId);
    if (!source) return;
    const { packed } = await mirror.pack(sourceId);
    await storage.saveMask(sourceId, { packed, size: source.size });
  }

  draft.subscribe((now, before) => {
    if (now.sources !== before.sources) {
      void save("sources", () => storage.saveSources(draft.getState().sources));
    }
    if (fieldsDiffer(now, before)) {
      void save("fields", () => storage.saveFields(fieldsOf(draft.getState())));
    }
    for (const [sourceId, history] of Object.entries(now.histories)) {
      if (history === before.histories[sourceId]) continue;
      void save(`mask ${sourceId}`, () => saveMask(sourceId));
    }
  });
}

/** Puts the draft back as it was stored; pictures appear with their masks, or without one that is damaged. */
export async function restoreDraft(
  draft: DraftStore,
  { storage, mirror }: Pick<DraftPorts, "storage" | "mirror">,
): Promise<void> {
  const stored = await storage.load();
  if (!stored) return;

  const { setPrompt, setParameters, setTools, restoreMask, setSources } = draft.getState();
  if (stored.fields) {
    setPrompt(stored.fields.prompt);
    setParameters(stored.fields.parameters);
    setTools(parseTools(stored.fields.tools));
  }
  await Promise.allSettled(
    stored.sources.map(async (source) => {
      const mask = stored.masks.get(source.id);
      if (mask) restoreMask(source, await mirror.unpack(mask.packed, mask.size));
    }),
  );
  setSources(stored.sources);
}

function fieldsOf({ prompt, parameters, tools }: DraftState) {
  return { prompt, parameters, tools };
}

function fieldsDiffer(now: DraftState, before: DraftState): boolean {
  return (
    now.prompt !== before.prompt ||
    now.parameters !== before.parameters ||
    now.tools !== before.tools
  );
}
