import { StorageError } from "#core/run/storageError.ts";

/** What there is to read, or `fallback` where there is no working database. */
export async function orIfUnavailable<T>(fallback: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StorageError) return fallback;
    throw error;
  }
}
