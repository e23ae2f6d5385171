import type { Run } from "./run.ts";

/** The runs of all visits. Everything but `list` throws `StorageError` when it cannot be done. */
export type RunStorage = {
  /** Newest first, without the removed ones; a damaged record is skipped. Empty where nothing can be stored. */
  readonly list: () => Promise<readonly Run[]>;
  readonly save: (run: Run) => Promise<void>;
  /** Hides a run; its pictures go at the next `tidy`, so `restore` works until then. */
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
};
