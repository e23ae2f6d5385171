import type { Run } from "#core/run/run.ts";
import type { RunStorage } from "#core/run/runStorage.ts";

export type FakeRunStorage = RunStorage & {
  readonly saved: Run[];
  readonly removed: Set<string>;
};

/** Remembers every save in order of its end; `onSave` may throw as a full disk would, or take as long as a slow one. */
export function fakeRunStorage(
  onSave: (run: Run) => void | Promise<void> = () => {},
): FakeRunStorage {
  const saved: Run[] = [];
  const removed = new Set<string>();
  return {
    saved,
    removed,
    list: async () => saved,
    async save(run) {
      await onSave(run);
      saved.push(run);
    },
    remove: async (id) => void removed.add(id),
    restore: async (id) => void removed.delete(id),
  };
}
