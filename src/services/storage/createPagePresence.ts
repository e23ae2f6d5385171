import { newId } from "#core/run/newId.ts";
import { claimDraft } from "./claimDraft.ts";

export type PagePresence = {
  readonly pageId: string;
  /** Ids of the app's pages that are open, this one always among them. */
  readonly livingPages: () => Promise<ReadonlySet<string>>;
  /** True for one page at a time, until it leaves: that page loads and saves the draft. Ask once. */
  readonly claimDraft: () => Promise<boolean>;
  readonly leave: () => void;
};

const prefix = "overpaint.page.";

/** Shows other pages that this one lives, by a lock that the browser frees however the page ends. */
export function createPagePresence(pageId: string = newId()): PagePresence {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const locks = locksOfBrowser();
  locks?.request(prefix + pageId, () => left).catch(reportError);

  return {
    pageId,
    async livingPages() {
      const { held = [], pending = [] } = (await locks?.query()) ?? {};
      const names = [...held, ...pending].map(({ name = "" }) => name);
      const living = names.filter((name) => name.startsWith(prefix));
      return new Set([pageId, ...living.map((name) => name.slice(prefix.length))]);
    },
    claimDraft: async () => locks === null || claimDraft(locks, left),
    leave,
  };
}

/** Missing on pages served over plain http; then only this page is known to live, and each takes the draft for its own. */
function locksOfBrowser(): LockManager | null {
  return "locks" in navigator ? navigator.locks : null;
}
