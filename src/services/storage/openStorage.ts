import type { RunStorage } from "#core/run/runStorage.ts";
import type { DraftStorage } from "#core/source/draftStorage.ts";
import { StorageError } from "#core/run/storageError.ts";
import { createBlobTable } from "./database/createBlobTable.ts";
import { createDatabase } from "./database/createDatabase.ts";
import { createDraftStorage } from "./database/createDraftStorage.ts";
import { createRunStorage } from "./database/createRunStorage.ts";
import { databaseName } from "./database/schema.ts";

export type AppStorage = {
  /** False where the browser has no working database: then nothing is read, and every save throws `StorageError`. */
  readonly available: boolean;
  readonly runs: RunStorage;
  readonly draft: DraftStorage;
  /** Makes removals final and frees their room. Call it at the start, and only when no other page lives. */
  readonly tidy: () => Promise<void>;
  /** Deletes every run and the draft. This page saves nothing afterwards. Throws `StorageError`. */
  readonly deleteAll: () => Promise<void>;
  /** This page saves nothing afterwards. */
  readonly stopSaving: () => void;
  readonly close: () => Promise<void>;
};

/** Never rejects: without a database the app works, and forgets. */
export async function openStorage(name: string = databaseName): Promise<AppStorage> {
  const database = createDatabase(name);
  const blobs = createBlobTable();
  return {
    available: await isAvailable(() => database.read(["draft"], async () => undefined)),
    runs: createRunStorage(database, blobs),
    draft: createDraftStorage(database, blobs),
    async tidy() {
      const { tidyDatabase } = await import("./database/tidyDatabase.ts");
      return tidyDatabase(database);
    },
    deleteAll: database.empty,
    stopSaving: database.stopWriting,
    close: database.close,
  };
}

async function isAvailable(probe: () => Promise<void>): Promise<boolean> {
  try {
    await probe();
    return true;
  } catch (error) {
    if (!(error instanceof StorageError)) reportError(error);
    return false;
  }
}
