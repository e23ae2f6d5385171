import type { Run } from "#core/run/run.ts";
import type { RunStorage } from "#core/run/runStorage.ts";

export type FakeRunStorage = RunStorage & {
  readonly saved: Run[];
  readonly removed: Set<string>;
};

/** Remembers every save in order; `onSave` may throw as a full disk would. */
export function fakeRunStorage(onSave: (run: Run) => void = () => {}): FakeRunStorage {
  const saved: Run[] = [];
  const removed = new Set<string>();
  return {
    saved,
    removed,
    list: async () => saved,
    async save(run) {
      onSave(run);
      saved.push(run);
    },
    remove: async (id) => void removed.add(id),
    restore: async (id) => void removed.delete(id),
  };
}
