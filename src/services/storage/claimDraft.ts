import { webStorage } from "./webStorage.ts";

const lockName = "overpaint.draft";
const mark = "overpaint.ownsDraft";

/** How long the page before this one in the same tab may take to go. */
const patienceMilliseconds = 3000;

/** Whether this page is the one that loads and saves the draft; it stays so until it has `left`. */
export function claimDraft(locks: LockManager, left: Promise<void>): Promise<boolean> {
  const tab = webStorage("sessionStorage");
  const { promise: isOwner, resolve } = Promise.withResolvers<boolean>();
  const mayFollowOwner = tab.read(mark) !== null || isReload();
  const options = mayFollowOwner
    ? { signal: AbortSignal.timeout(patienceMilliseconds) }
    : { ifAvailable: true };

  locks
    .request(lockName, options, async (lock) => {
      resolve(lock !== null);
      if (lock === null) return;
      tab.write(mark, "yes");
      await left;
    })
    .catch(() => resolve(false));
  isOwner.then((owns) => owns || tab.remove(mark), reportError);
  return isOwner;
}

function isReload(): boolean {
  return performance
    .getEntriesByType("navigation")
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type !== "navigate");
}
