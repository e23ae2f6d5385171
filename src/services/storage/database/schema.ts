import type { DBSchema, IDBPDatabase, StoreNames } from "idb";

export const databaseName = "overpaint";

/** A run without its Blobs. `removed` hides it until the next tidying. */
type RunRecord = {
  readonly id: string;
  readonly startedAt: number;
  readonly removed: boolean;
  readonly run: unknown;
};

/**
 * Pictures of runs and drafts lie once in `blobs`, however many records refer to them.
 *
 * A mask changes with every stroke and has one owner, so it lies in its record and is replaced with it.
 * What is read back is `unknown`: it passes a parser of `core`.
 */
export type OverpaintSchema = DBSchema & {
  readonly runs: {
    key: string;
    value: RunRecord;
    indexes: { readonly startedAt: number };
  };
  readonly draft: { key: "fields" | "order"; value: unknown };
  readonly sources: { key: string; value: unknown };
  readonly masks: { key: string; value: unknown };
  readonly blobs: { key: string; value: Blob };
};

export const storeNames: StoreNames<OverpaintSchema>[] = [
  "runs",
  "draft",
  "sources",
  "masks",
  "blobs",
];

type Migration = (database: IDBPDatabase<OverpaintSchema>) => void;

/** One step a version of the database. A released step never changes: add the next one, and a fixture of the old data. */
const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore("runs", { keyPath: "id" }).createIndex("startedAt", "startedAt");
    database.createObjectStore("draft");
    database.createObjectStore("sources");
    database.createObjectStore("masks");
    database.createObjectStore("blobs");
  },
];

export const databaseVersion = migrations.length;

export function migrate(database: IDBPDatabase<OverpaintSchema>, oldVersion: number): void {
  for (const step of migrations.slice(oldVersion)) step(database);
}
