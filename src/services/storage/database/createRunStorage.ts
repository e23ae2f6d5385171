import type { RunStorage } from "#core/run/runStorage.ts";
import type { BlobTable } from "./createBlobTable.ts";
import type { Database } from "./createDatabase.ts";
import { parseUndamaged } from "./parseUndamaged.ts";
import { orIfUnavailable } from "./orIfUnavailable.ts";

export function createRunStorage(database: Database, blobs: BlobTable): RunStorage {
  function setRemoved(id: string, removed: boolean): Promise<void> {
    return database.write(["runs"], async (transaction) => {
      const table = transaction.objectStore("runs");
      const record = await table.get(id);
      if (record) await table.put({ ...record, removed });
    });
  }

  /** Newest first. */
  function readShown(): Promise<readonly unknown[]> {
    return database.read(["runs", "blobs"], async (transaction) => {
      const records = await transaction.objectStore("runs").index("startedAt").getAll();
      const shown = records.filter(({ removed }) => !removed).toReversed();
      return blobs.fill(
        transaction.objectStore("blobs"),
        shown.map(({ run }) => run),
      );
    });
  }

  return {
    async list() {
      const records = await orIfUnavailable([], readShown);
      if (records.length === 0) return [];
      const { parseRun } = await import("#core/run/parseRun.ts"); // a first visit does without
      return parseUndamaged(records, parseRun);
    },
    save: (run) =>
      database.write(["runs", "blobs"], async (transaction) => {
        const table = transaction.objectStore("runs");
        const { id, startedAt } = run;
        const removed = (await table.get(id))?.removed ?? false;
        const record = await blobs.store(transaction.objectStore("blobs"), run);
        await table.put({ id, startedAt, removed, run: record });
      }),
    remove: (id) => setRemoved(id, true),
    restore: (id) => setRemoved(id, false),
  };
}
