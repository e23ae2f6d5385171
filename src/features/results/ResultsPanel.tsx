import { lazy, Suspense, useState } from "react";
import { useMessages } from "#hooks/context.ts";
import { useResults } from "#hooks/useResults.ts";
import { finishedPictures } from "./finishedPictures.ts";

/** Loads with the first run there is to show. */
const RunCard = lazy(async () => ({ default: (await import("./RunCard.tsx")).RunCard }));
const LargeView = lazy(async () => {
  const { LargeView: View } = await import("./LargeView.tsx");
  return { default: View };
});

type ResultsPanelProps = { readonly onOpenConnection: () => void };

/** Every run, newest first: those of this visit and all that is stored. */
export function ResultsPanel({ onOpenConnection }: ResultsPanelProps) {
  const { results: text } = useMessages();
  const { runs, status } = useResults();
  const [openId, setOpenId] = useState<string | null>(null);

  return (
    <section aria-label={text.title} className="flex h-full min-h-0 flex-col">
      {status === "error" && <p className="px-4 pt-3 text-warn">{text.notLoaded}</p>}
      {runs.length === 0 && <NoResults loading={status === "pending"} />}
      <ul className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-4 empty:hidden">
        <Suspense>
          {runs.map((run) => (
            <RunCard
              key={run.id}
              run={run}
              onOpen={setOpenId}
              onOpenConnection={onOpenConnection}
            />
          ))}
        </Suspense>
      </ul>
      {openId !== null && (
        <Suspense>
          <LargeView pictures={finishedPictures(runs)} openId={openId} onOpen={setOpenId} />
        </Suspense>
      )}
    </section>
  );
}

function NoResults({ loading }: { readonly loading: boolean }) {
  const { results: text } = useMessages();
  return (
    <div className="mx-auto flex max-w-80 flex-col gap-1 px-4 pt-14 text-center text-balance text-muted">
      <p className="text-body">{loading ? text.loading : text.emptyTitle}</p>
      {!loading && <p>{text.emptyHint}</p>}
    </div>
  );
}
