import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import { openDB } from "idb";
import { StorageError } from "#core/run/storageError.ts";
import type { OverpaintSchema } from "./schema.ts";
import { databaseVersion, migrate, storeNames } from "./schema.ts";

type StoreName = StoreNames<OverpaintSchema>;

type Mode = "readonly" | "readwrite";

type Transaction<Names extends StoreName, M extends Mode> = IDBPTransaction<
  OverpaintSchema,
  Names[],
  M
>;

/** Each runs `use` in one transaction, which may await nothing but the database. Throws `StorageError`. */
export type Database = {
  readonly read: <Names extends StoreName, T>(
    names: Names[],
    use: (transaction: Transaction<Names, "readonly">) => Promise<T>,
  ) => Promise<T>;
  readonly write: <Names extends StoreName, T>(
    names: Names[],
    use: (transaction: Transaction<Names, "readwrite">) => Promise<T>,
  ) => Promise<T>;
  /** What this page would write from then on is dropped. */
  readonly stopWriting: () => void;
  /** Empties every table. What this page would write from then on is dropped, so that nothing comes back. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * A connection made on first use, and again if the browser ends it.
 *
 * It makes way for a page that brings a newer version; from then on this page cannot open it, and stores nothing.
 */
export function createDatabase(name: string): Database {
  let connection: Promise<IDBPDatabase<OverpaintSchema>> | null = null;
  let isStopped = false;

  function connect(): Promise<IDBPDatabase<OverpaintSchema>> {
    const opened = (connection ??= open());
    opened.catch(() => (connection = null));
    return opened;
  }

  function open(): Promise<IDBPDatabase<OverpaintSchema>> {
    return new Promise((resolve, reject) => {
      let gaveUp = false;
      openDB<OverpaintSchema>(name, databaseVersion, {
        upgrade: migrate,
        blocked() {
          gaveUp = true;
          reject(new StorageError("unavailable"));
        },
        blocking: () => void close(),
        terminated: () => (connection = null),
      }).then((opened) => (gaveUp ? opened.close() : resolve(opened)), reject);
    });
  }

  async function close(): Promise<void> {
    const closing = connection;
    connection = null;
    (await closing?.catch(() => null))?.close();
  }

  function write<Names extends StoreName, T>(
    names: Names[],
    use: (transaction: Transaction<Names, "readwrite">) => Promise<T>,
  ): Promise<T> {
    return run(async () => {
      const transaction = (await connect()).transaction(names, "readwrite");
      return commit(transaction, use(transaction));
    });
  }

  async function empty(): Promise<void> {
    isStopped = true;
    try {
      await write(storeNames, async (transaction) => {
        await Promise.all(storeNames.map((each) => transaction.objectStore(each).clear()));
      });
    } catch (error) {
      isStopped = false;
      throw error;
    }
  }

  return {
    read: (names, use) => run(async () => use((await connect()).transaction(names, "readonly"))),
    write: (names, use) => (isStopped ? new Promise(() => {}) : write(names, use)),
    stopWriting: () => void (isStopped = true),
    empty,
    close,
  };
}

/** Waits until the transaction is on disk: running out of room shows only then. */
async function commit<Names extends StoreName, T>(
  transaction: Transaction<Names, "readwrite">,
  work: Promise<T>,
): Promise<T> {
  try {
    const [result] = await Promise.all([work, transaction.done]);
    return result;
  } catch (error) {
    const cause = transaction.error ?? error;
    abort(transaction);
    throw cause;
  }
}

/** What was half done is undone; a transaction that has ended by itself cannot be aborted, and need not be. */
function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

async function run<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw toStorageError(error);
  }
}

/** IndexedDB is missing (a ReferenceError or TypeError), refused, broken or full; anything else is a bug. */
function toStorageError(error: unknown): unknown {
  const isMissing = typeof indexedDB === "undefined";
  if (!isMissing && !(error instanceof DOMException)) return error;
  const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
  return new StorageError(isFull ? "full" : "unavailable", { cause: error });
}
