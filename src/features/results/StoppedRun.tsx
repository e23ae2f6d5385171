import type { Run, RunOutcome } from "#core/run/run.ts";
import { useMessages } from "#hooks/context.ts";
import { RunFacts } from "./RunFacts.tsx";
import { TryAgainButton } from "./TryAgainButton.tsx";

type StoppedRunProps = {
  readonly run: Run;
  readonly outcome: Extract<RunOutcome, { readonly status: "cancelled" | "interrupted" }>;
};

export function StoppedRun({ run, outcome }: StoppedRunProps) {
  const { results: text } = useMessages();
  const { status, wasAtWork } = outcome;
  const sentences = wasAtWork
    ? { cancelled: text.cancelledRemote, interrupted: text.interruptedRemote }
    : { cancelled: text.cancelledUnbilled, interrupted: text.interruptedUnbilled };
  const isRemote = run.connection.kind === "remote";

  return (
    <div className="flex flex-col items-start gap-2">
      <RunFacts run={run} />
      <p className="text-warn">{isRemote ? sentences[status] : text[status]}</p>
      <TryAgainButton run={run} />
    </div>
  );
}
