import type { Run } from "#core/run/run.ts";
import type { RunStorage } from "#core/run/runStorage.ts";

export type RunNews = { readonly id: string; readonly kind: "ended" | "removed" | "restored" };

type NewsOfRuns = {
  /** The same storage; what is changed through it is told to the app's other pages. */
  readonly storage: RunStorage;
  readonly listen: (onNews: (news: RunNews) => void) => void;
  readonly close: () => void;
};

const name = "overpaint.runs";

/** Tells the app's other pages what became of a stored run, and hears it from them. */
export function createRunNews(storage: RunStorage): NewsOfRuns {
  const channel = new BroadcastChannel(name);
  const tell = (news: RunNews) => channel.postMessage(news);

  return {
    storage: {
      list: storage.list,
      async save(run: Run) {
        await storage.save(run);
        if (run.outcome.status !== "running") tell({ id: run.id, kind: "ended" });
      },
      async remove(id) {
        await storage.remove(id);
        tell({ id, kind: "removed" });
      },
      async restore(id) {
        await storage.restore(id);
        tell({ id, kind: "restored" });
      },
    },
    listen(onNews) {
      channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        if (isNews(data)) onNews(data);
      });
    },
    close: () => channel.close(),
  };
}

/** A page that was opened long ago may be of another version. */
function isNews(data: unknown): data is RunNews {
  if (typeof data !== "object" || data === null || !("id" in data) || !("kind" in data))
    return false;
  return (
    typeof data.id === "string" && ["ended", "removed", "restored"].includes(String(data.kind))
  );
}
