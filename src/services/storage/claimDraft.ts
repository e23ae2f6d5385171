import { webStorage } from "./webStorage.ts";

const lockName = "overpaint.draft";

/** Kept in the tab of the page that has the draft, so that the next page of the tab knows. */
export const ownerMark = "overpaint.ownsDraft";

/** How long the page before this one in the same tab may take to go. */
const patienceMilliseconds = 3000;

/**
 * Whether this page is the one that loads and saves the draft; it stays so until it has `left`.
 *
 * Waits only in the tab that had it, for the page before: in any other, waiting would hold up the first picture for nothing.
 */
export function claimDraft(locks: LockManager, left: Promise<void>): Promise<boolean> {
  const tab = webStorage("sessionStorage");
  const { promise: isOwner, resolve } = Promise.withResolvers<boolean>();
  const options =
    tab.read(ownerMark) === null
      ? { ifAvailable: true }
      : { signal: AbortSignal.timeout(patienceMilliseconds) };

  locks
    .request(lockName, options, async (lock) => {
      resolve(lock !== null);
      if (lock === null) return;
      tab.write(ownerMark, "yes");
      await left;
      tab.remove(ownerMark);
    })
    .catch(() => resolve(false));
  isOwner.then((owns) => owns || tab.remove(ownerMark), reportError);
  return isOwner;
}
