import { ownerMark } from "./claimDraft.ts";

const prefix = "overpaint.";

/**
 * Removes all texts of the app, of this tab and of the device; some browsers refuse even to look.
 *
 * Only the mark of the draft's owner stays: with it the tab's next page waits until this one has let go.
 */
export function clearWebStorage(): void {
  for (const kind of ["localStorage", "sessionStorage"] as const) {
    try {
      const ours = Object.keys(window[kind]).filter((name) => name.startsWith(prefix));
      for (const name of ours) if (name !== ownerMark) window[kind].removeItem(name);
    } catch {
      continue;
    }
  }
}
