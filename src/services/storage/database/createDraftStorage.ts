import type { DraftStorage } from "#core/source/draftStorage.ts";
import type { BlobTable } from "./createBlobTable.ts";
import type { Database } from "./createDatabase.ts";
import { orIfUnavailable } from "./orIfUnavailable.ts";
import { orderIn } from "./orderIn.ts";
import type { DraftRecords } from "./parseDraft.ts";

export function createDraftStorage(database: Database, blobs: BlobTable): DraftStorage {
  function readDraft(): Promise<DraftRecords | null> {
    return database.read(["draft", "sources", "masks", "blobs"], async (transaction) => {
      const draft = transaction.objectStore("draft");
      const fields = await draft.get("fields");
      const order = orderIn(await draft.get("order"));
      if (fields === undefined && order.length === 0) return null;

      const sources = transaction.objectStore("sources");
      const records = await Promise.all(order.map((id) => sources.get(id)));
      const filled = await blobs.fill(transaction.objectStore("blobs"), records);
      const masks = transaction.objectStore("masks");
      return {
        fields,
        sources: filled,
        maskIds: await masks.getAllKeys(),
        masks: await masks.getAll(),
      };
    });
  }

  return {
    async load() {
      const records = await orIfUnavailable(null, readDraft);
      if (records === null) return null;
      const { parseDraft } = await import("./parseDraft.ts"); // a first visit does without
      return parseDraft(records);
    },
    saveFields: (fields) =>
      database.write(["draft"], async (transaction) => {
        await transaction.objectStore("draft").put(fields, "fields");
      }),
    saveSources: (sources) =>
      database.write(["draft", "sources", "blobs"], async (transaction) => {
        const table = transaction.objectStore("sources");
        const rows = transaction.objectStore("blobs");
        for (const source of sources) await table.put(await blobs.store(rows, source), source.id);
        const order = sources.map(({ id }) => id);
        await transaction.objectStore("draft").put(order, "order");
      }),
    saveMask: (sourceId, mask) =>
      database.write(["masks"], async (transaction) => {
        const table = transaction.objectStore("masks");
        await (mask ? table.put(mask, sourceId) : table.delete(sourceId));
      }),
  };
}
