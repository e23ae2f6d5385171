import { isAtWork } from "#core/run/isAtWork.ts";
import type { Run } from "#core/run/run.ts";
import type { RunStorage } from "#core/run/runStorage.ts";

/** The pages that are open, by their id. */
export type LivingPages = () => Promise<ReadonlySet<string>>;

/** All stored runs, newest first. One whose page is gone before it ended reads as interrupted. */
export async function loadHistory(
  storage: RunStorage,
  livingPages: LivingPages,
): Promise<readonly Run[]> {
  const [runs, living] = await Promise.all([storage.list(), livingPages()]);
  return runs.map((run) =>
    run.outcome.status === "running" && !living.has(run.pageId)
      ? { ...run, outcome: { status: "interrupted", wasAtWork: isAtWork(run.outcome) } }
      : run,
  );
}
