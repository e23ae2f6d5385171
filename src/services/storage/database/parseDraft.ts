import { parseDraftFields, parseSource, parseStoredMask } from "#core/source/parseSource.ts";
import type { StoredDraft } from "#core/source/draftStorage.ts";
import { parseUndamaged } from "./parseUndamaged.ts";

/** A draft as it was read: pictures in their order, and all masks with their ids. */
export type DraftRecords = {
  readonly fields: unknown;
  readonly sources: readonly unknown[];
  readonly maskIds: readonly string[];
  readonly masks: readonly unknown[];
};

export function parseDraft({ fields, sources, maskIds, masks }: DraftRecords): StoredDraft {
  return {
    sources: parseUndamaged(sources, parseSource),
    masks: new Map(
      maskIds.flatMap((id, i) =>
        parseUndamaged([masks[i]], (record) => [id, parseStoredMask(record)] as const),
      ),
    ),
    fields: parseUndamaged([fields], parseDraftFields)[0] ?? null,
  };
}
