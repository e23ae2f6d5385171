import { isFields } from "#core/support/narrow.ts";

/** Stands in a stored record for a Blob, which has a row of its own. */
const referenceKey = "$blob";

/** A copy of plain data in which every Blob is replaced by a reference to its id. */
export function detachBlobs(value: unknown, idOf: (blob: Blob) => string): unknown {
  if (value instanceof Blob) return { [referenceKey]: idOf(value) };
  return mapPlain(value, (part) => detachBlobs(part, idOf));
}

/** The reverse; a Blob that is gone reads as null. */
export function attachBlobs(record: unknown, blobs: ReadonlyMap<string, Blob>): unknown {
  const id = referenceIn(record);
  if (id !== null) return blobs.get(id) ?? null;
  return mapPlain(record, (part) => attachBlobs(part, blobs));
}

/** The ids of all Blobs that a record refers to. */
export function blobIdsIn(record: unknown): readonly string[] {
  const id = referenceIn(record);
  if (id !== null) return [id];
  return partsOf(record).flatMap(blobIdsIn);
}

function referenceIn(value: unknown): string | null {
  const id = isFields(value) ? value[referenceKey] : null;
  return typeof id === "string" ? id : null;
}

function mapPlain(value: unknown, map: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, map(part)]));
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isFields(value) && !(value instanceof Blob) ? Object.values(value) : [];
}
