import { blobIdsIn } from "./blobReferences.ts";
import type { Database } from "./createDatabase.ts";
import { orderIn } from "./orderIn.ts";

/** Deletes removed runs, what belongs to pictures that left the draft, and Blobs that nothing refers to. */
export function tidyDatabase(database: Database): Promise<void> {
  return database.write(["runs", "draft", "sources", "masks", "blobs"], async (transaction) => {
    const runs = transaction.objectStore("runs");
    const records = await runs.getAll();
    const removed = records.filter((record) => record.removed);
    await Promise.all(removed.map(({ id }) => runs.delete(id)));

    const order = new Set(orderIn(await transaction.objectStore("draft").get("order")));
    const sources = transaction.objectStore("sources");
    const masks = transaction.objectStore("masks");
    await deleteAllBut(order, sources);
    await deleteAllBut(order, masks);

    const kept = records.filter((record) => !record.removed);
    const used = [...kept, ...(await sources.getAll())].flatMap(blobIdsIn);
    await deleteAllBut(new Set(used), transaction.objectStore("blobs"));
  });
}

async function deleteAllBut(
  kept: ReadonlySet<string>,
  table: {
    readonly getAllKeys: () => Promise<string[]>;
    readonly delete: (key: string) => Promise<void>;
  },
): Promise<void> {
  const keys = await table.getAllKeys();
  await Promise.all(keys.filter((key) => !kept.has(key)).map((key) => table.delete(key)));
}
