import type { Run } from "#core/run/run.ts";
import { useMessages } from "#hooks/context.ts";
import { RunFacts } from "./RunFacts.tsx";
import { TryAgainButton } from "./TryAgainButton.tsx";

type StoppedRunProps = { readonly run: Run; readonly status: "cancelled" | "interrupted" };

export function StoppedRun({ run, status }: StoppedRunProps) {
  const { results: text } = useMessages();
  const isRemote = run.connection.kind === "remote";
  const sentences = {
    cancelled: isRemote ? text.cancelledRemote : text.cancelled,
    interrupted: isRemote ? text.interruptedRemote : text.interrupted,
  };

  return (
    <div className="flex flex-col items-start gap-2">
      <RunFacts run={run} />
      <p className="text-warn">{sentences[status]}</p>
      <TryAgainButton run={run} />
    </div>
  );
}
