type DeletionNews = {
  /** Does `deletion` once `others` pages have stopped, or do not answer; afterwards they start again, whatever came of it. */
  readonly tell: (others: number, deletion: () => Promise<void>) => Promise<void>;
  readonly close: () => void;
};

type Listeners = {
  /** From here on this page must save nothing. */
  readonly onBegin: () => void;
  readonly onEnd: () => void;
};

type News = "deleting" | "stopped" | "deleted";

const name = "overpaint.deletion";

/** A page that the browser has frozen does not answer. */
const patienceMilliseconds = 1000;

/** Tells the app's other pages that everything is being deleted, so that none of them writes old things back. */
export function createDeletionNews({ onBegin, onEnd }: Listeners): DeletionNews {
  const channel = new BroadcastChannel(name);
  let onStopped: (() => void) | null = null;
  const say = (news: News) => channel.postMessage(news);

  channel.addEventListener("message", ({ data: news }: MessageEvent<unknown>) => {
    if (news === "stopped") onStopped?.();
    if (news === "deleted") onEnd();
    if (news !== "deleting") return;
    onBegin();
    say("stopped");
  });

  function haveStopped(others: number): Promise<void> {
    return new Promise((resolve) => {
      let left = others;
      onStopped = () => {
        left -= 1;
        if (left <= 0) resolve();
      };
      setTimeout(resolve, others > 0 ? patienceMilliseconds : 0);
    });
  }

  return {
    async tell(others, deletion) {
      const stopped = haveStopped(others);
      say("deleting");
      await stopped;

      try {
        await deletion();
      } finally {
        say("deleted");
      }
    },
    close: () => channel.close(),
  };
}
