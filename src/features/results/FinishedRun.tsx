import type { Run, RunOutcome } from "#core/run/run.ts";
import { useMessages } from "#hooks/context.ts";
import { useRuns } from "#hooks/stores.ts";
import { ResultTile } from "./ResultTile.tsx";
import { TryAgainButton } from "./TryAgainButton.tsx";
import { RunFacts } from "./RunFacts.tsx";

type FinishedRunProps = {
  readonly run: Run;
  readonly outcome: Extract<RunOutcome, { status: "succeeded" }>;
  readonly onOpen: (pictureId: string) => void;
};

export function FinishedRun({ run, outcome, onOpen }: FinishedRunProps) {
  const { results: text } = useMessages();
  const { pictures, usage, finishedAt } = outcome;
  const tokens = usage?.totalTokens ?? null;
  const broken = pictures.filter(({ kind }) => kind === "broken").length;
  const name = run.inputs.prompt.trim() || text.noPrompt;

  return (
    <>
      <RunFacts
        run={run}
        facts={[
          text.took((finishedAt - run.startedAt) / 1000),
          tokens === null ? null : text.tokens(tokens),
          run.connection.kind === "builtin" ? text.free : null,
        ]}
      />
      <NotKept id={run.id} />
      <div className="grid grid-cols-2 gap-2 min-[600px]:max-md:grid-cols-3">
        {pictures.map((picture, index) => (
          <ResultTile
            key={picture.id}
            run={run}
            picture={picture}
            name={text.pictureName(name, index + 1, pictures.length)}
            onOpen={() => onOpen(picture.id)}
          />
        ))}
      </div>
      {broken > 0 && <p className="text-warn">{text.brokenPictures(broken, pictures.length)}</p>}
      {broken === pictures.length && <TryAgainButton run={run} />}
    </>
  );
}

/** Said on the card of a result that a reload would lose. */
function NotKept({ id }: { readonly id: string }) {
  const { results: text } = useMessages();
  const kept = useRuns((state) => state.kept[id]);
  if (kept === undefined || kept === "stored") return null;
  return (
    <p role="alert" className="text-warn">
      {kept === "full" ? text.notStored : text.notStoredUnavailable}
    </p>
  );
}
