import { DamagedError } from "#core/support/narrow.ts";

/** Parses stored records one by one and leaves out the damaged ones, so that one of them does not hide the rest. */
export function parseUndamaged<T>(
  records: readonly unknown[],
  parse: (record: unknown) => T,
): readonly T[] {
  return records.flatMap((record) => {
    try {
      return [parse(record)];
    } catch (error) {
      if (error instanceof DamagedError) return [];
      throw error;
    }
  });
}
