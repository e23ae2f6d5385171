import { persistDraft, restoreDraft } from "#state/draft/persistDraft.ts";
import type { PagePresence } from "#services/storage/createPagePresence.ts";
import type { AppStorage } from "#services/storage/openStorage.ts";
import type { Services } from "./createServices.ts";

/** Brings the draft of the last visit back, and from then on saves what changes, unless another page does. */
export async function startPersistence({
  stores,
  storage,
  mirror,
  presence,
}: Services): Promise<void> {
  const { draft, notices } = stores;
  const ports = {
    storage: storage.draft,
    mirror,
    onNotSaved: (reason: "full" | "unavailable") =>
      notices.getState().post({ kind: "draftNotSaved", reason }),
  };

  if (storage.available && !(await presence.claimDraft())) {
    notices.getState().post({ kind: "draftElsewhere" });
    return;
  }
  await restoreDraft(draft, ports);
  persistDraft(draft, ports);
  void tidyWhenAlone(storage, presence);
}

/** What was deleted goes for good at the next start, unless another page could still bring it back. */
async function tidyWhenAlone(storage: AppStorage, presence: PagePresence): Promise<void> {
  if (!storage.available || (await presence.livingPages()).size > 1) return;
  await storage.tidy().catch(reportError);
}
