import type { PagePresence } from "#services/storage/createPagePresence.ts";
import { createDeletionNews } from "#services/storage/createDeletionNews.ts";
import type { AppStorage } from "#services/storage/openStorage.ts";
import type { RunsStore } from "#state/runs/createRunsStore.ts";

type DeletionParts = {
  readonly storage: AppStorage;
  readonly presence: PagePresence;
  readonly runs: RunsStore;
};

/** Deletes all that is kept on the device, and starts this page and the app's other pages again. */
export function createDeletion({ storage, presence, runs }: DeletionParts): () => Promise<void> {
  const news = createDeletionNews({ onBegin: stop, onEnd: startAgainWhenSeen });

  function cancelRuns(): void {
    for (const { id } of runs.getState().runs) runs.getState().cancelRun(id);
  }

  function stop(): void {
    storage.stopSaving();
    cancelRuns();
    presence.leave();
  }

  return async () => {
    cancelRuns();
    const { createDeviceStorage } = await import("#services/storage/createDeviceStorage.ts");
    const others = (await presence.livingPages()).size - 1;
    await news.tell(others, createDeviceStorage(storage).deleteAll);
    location.reload();
  };
}

/** A page out of sight waits, so that the one in sight has the draft. */
function startAgainWhenSeen(): void {
  if (!document.hidden) return void startAgain();
  document.addEventListener("visibilitychange", () => void startAgain(), { once: true });
}

async function startAgain(): Promise<void> {
  const { clearWebStorage } = await import("#services/storage/clearWebStorage.ts");
  clearWebStorage();
  location.reload();
}
