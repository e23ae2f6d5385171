import type { Size } from "#core/geometry/size.ts";
import type { RequestParameters } from "#core/request/editRequest.ts";
import type { SourceImage } from "./sourceImage.ts";

/** A mask as its owner packed it; storage does not look inside. */
export type StoredMask = { readonly packed: Blob; readonly size: Size };

export type DraftFields = {
  readonly prompt: string;
  readonly parameters: RequestParameters;
  /** Brush size and the like, by name; whoever owns a setting checks it again. */
  readonly tools: Readonly<Record<string, unknown>>;
};

export type StoredDraft = {
  readonly sources: readonly SourceImage[];
  /** By source id; also those of pictures that were taken out of the draft, until the next `tidy`. */
  readonly masks: ReadonlyMap<string, StoredMask>;
  readonly fields: DraftFields | null;
};

/** What is being worked on, across reloads. Everything but `load` throws `StorageError` when it cannot be done. */
export type DraftStorage = {
  /** Null where nothing is stored or can be; damaged parts are left out. */
  readonly load: () => Promise<StoredDraft | null>;
  readonly saveFields: (fields: DraftFields) => Promise<void>;
  /** The pictures of the draft, all of them and in order; bytes that are stored already are not written again. */
  readonly saveSources: (sources: readonly SourceImage[]) => Promise<void>;
  /** Null forgets the mask. */
  readonly saveMask: (sourceId: string, mask: StoredMask | null) => Promise<void>;
};
