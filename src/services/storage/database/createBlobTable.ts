import { newId } from "#core/run/newId.ts";
import { attachBlobs, blobIdsIn, detachBlobs } from "./blobReferences.ts";

/** What is needed of the object store `blobs`. */
type ReadableRows = { readonly get: (id: string) => Promise<Blob | undefined> };
type WritableRows = {
  readonly getKey: (id: string) => Promise<string | undefined>;
  readonly put: (blob: Blob, id: string) => Promise<string>;
};

export type BlobTable = {
  /** Writes the Blobs of a record that are not there yet; gives the record with references in their place. */
  readonly store: (rows: WritableRows, value: unknown) => Promise<unknown>;
  /** Gives records their Blobs back: handles, whose bytes stay on disk until they are read; the same ones each time. */
  readonly fill: (rows: ReadableRows, records: readonly unknown[]) => Promise<readonly unknown[]>;
};

/**
 * Knows which Blob is which row by identity: a picture goes from draft to request to run as one object.
 *
 * Hashing its bytes would find more (the same file dropped twice), for reading each picture whole on every save.
 */
export function createBlobTable(): BlobTable {
  const ids = new WeakMap<Blob, string>();
  const known = new Map<string, WeakRef<Blob>>();

  function remember(blob: Blob, id: string): void {
    ids.set(blob, id);
    known.set(id, new WeakRef(blob));
  }

  function idOf(blob: Blob): string {
    const id = ids.get(blob) ?? newId();
    remember(blob, id);
    return id;
  }

  return {
    async store(rows, value) {
      const blobs = new Map<string, Blob>();
      const record = detachBlobs(value, (blob) => {
        const id = idOf(blob);
        blobs.set(id, blob);
        return id;
      });
      await Promise.all(
        Array.from(blobs, async ([id, blob]) => {
          const isStored = (await rows.getKey(id)) !== undefined;
          if (!isStored) await rows.put(blob, id);
        }),
      );
      return record;
    },
    async fill(rows, records) {
      const blobs = new Map<string, Blob>();
      await Promise.all(
        Array.from(new Set(records.flatMap(blobIdsIn)), async (id) => {
          const blob = known.get(id)?.deref() ?? (await rows.get(id));
          if (!(blob instanceof Blob)) return;
          blobs.set(id, blob);
          remember(blob, id);
        }),
      );
      return records.map((record) => attachBlobs(record, blobs));
    },
  };
}
