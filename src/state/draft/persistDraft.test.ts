import { beforeEach, describe, expect, test } from "vitest";
import { StorageError } from "#core/run/storageError.ts";
import type { DraftFields, DraftStorage, StoredMask } from "#core/source/draftStorage.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { aSource } from "#testing/aSource.ts";
import { fakeMirror } from "#testing/fakeMirror.ts";
import { createDraftStore } from "./createDraftStore.ts";
import { persistDraft, restoreDraft } from "./persistDraft.ts";

const cat = aSource({ id: "cat" });

/** A disk: what is saved by one page is loaded by the next. */
function memoryDisk() {
  const masks = new Map<string, StoredMask>();
  const disk = {
    full: false,
    sources: [] as readonly SourceImage[],
    fields: null as DraftFields | null,
    masks,
  };
  const write = (change: () => void) => async () => {
    if (disk.full) throw new StorageError("full");
    change();
  };
  const storage: DraftStorage = {
    load: async () => ({ sources: disk.sources, masks, fields: disk.fields }),
    saveSources: (sources) => write(() => (disk.sources = sources))(),
    saveFields: (fields) => write(() => (disk.fields = fields))(),
    saveMask: (id, mask) => write(() => mask && masks.set(id, mask))(),
  };
  return { disk, storage };
}

let memory: ReturnType<typeof memoryDisk>;

beforeEach(() => {
  memory = memoryDisk();
});

async function openPage(onNotSaved: (reason: "full" | "unavailable") => void = () => {}) {
  const mirror = fakeMirror();
  const draft = createDraftStore({ mirror });
  const ports = { storage: memory.storage, mirror, onNotSaved };
  await restoreDraft(draft, ports);
  persistDraft(draft, ports);
  return draft;
}

/** Everything that was begun is on the disk. */
const settled = () => new Promise(setImmediate);

describe(persistDraft, () => {
  test("pictures, mask, prompt and settings are there after a reload", async () => {
    const draft = await openPage();
    draft.getState().addSources([cat]);
    draft.getState().setPrompt("a red hat");
    draft.getState().setParameters({ n: 3 });
    draft.getState().setTools({ tool: "eraser" });
    draft.getState().invertMask();
    await settled();

    const reloaded = (await openPage()).getState();

    expect(reloaded.sources.map(({ id }) => id)).toEqual(["cat"]);
    expect(reloaded.masks["cat"]?.coverage).toBe(1);
    expect(reloaded.prompt).toBe("a red hat");
    expect(reloaded.parameters.n).toBe(3);
    expect(reloaded.tools.tool).toBe("eraser");
  });

  test("what changes while it is being saved is saved again", async () => {
    const draft = await openPage();

    for (const prompt of ["a", "a r", "a red", "a red hat"]) draft.getState().setPrompt(prompt);
    await settled();

    expect(memory.disk.fields?.prompt).toBe("a red hat");
  });

  test("says once that the disk is full, and again only after it had room in between", async () => {
    const told: string[] = [];
    const draft = await openPage((reason) => told.push(reason));
    const type = async (prompt: string) => {
      draft.getState().setPrompt(prompt);
      await settled();
    };

    memory.disk.full = true;
    await type("a");
    await type("b");
    expect(told).toEqual(["full"]);

    memory.disk.full = false;
    await type("c");
    memory.disk.full = true;
    await type("d");
    expect(told).toEqual(["full", "full"]);
  });

  test("a damaged mask costs only itself", async () => {
    const draft = await openPage();
    draft.getState().addSources([cat]);
    await settled();
    memory.disk.masks.set("cat", { packed: new Blob(["too short"]), size: cat.size });

    const reloaded = (await openPage()).getState();

    expect(reloaded.sources).toHaveLength(1);
    expect(reloaded.masks["cat"]).toBeUndefined();
  });
});
