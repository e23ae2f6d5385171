import { TriangleAlert } from "lucide-react";
import type { Failure } from "#core/result/failure.ts";
import type { Run } from "#core/run/run.ts";
import { useMessages } from "#hooks/context.ts";
import { Button } from "#ui/Button.tsx";
import { failureText, serverWords } from "./failureText.ts";
import { RunFacts } from "./RunFacts.tsx";
import { TryAgainButton } from "./TryAgainButton.tsx";

type FailedRunProps = {
  readonly run: Run;
  readonly failure: Failure;
  readonly onOpenConnection: () => void;
};

const connectionKinds: ReadonlySet<Failure["kind"]> = new Set([
  "unreachable",
  "unauthorized",
  "notFound",
  "notJson",
  "forbidden",
]);

/** What happened, in the server's words too, what it may cost, and the next step. */
export function FailedRun({ run, failure, onOpenConnection }: FailedRunProps) {
  const messages = useMessages();
  const { title, hint } = failureText(messages, failure);
  const words = serverWords(failure);
  const requestId = "requestId" in failure ? failure.requestId : null;

  return (
    <>
      <RunFacts run={run} />
      <div className="flex flex-col gap-2 rounded-md border border-line bg-raised/60 p-3">
        <p className="flex gap-2 font-medium text-bad">
          <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          {title}
        </p>
        {words !== null && (
          <p className="wrap-anywhere text-ink">{messages.failures.serverSaid(words)}</p>
        )}
        <p className="text-muted">{hint}</p>
        {requestId !== null && (
          <p className="text-tiny wrap-anywhere text-muted">
            {messages.failures.request(requestId)}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          {connectionKinds.has(failure.kind) && run.connection.kind === "remote" && (
            <Button look="compact" onClick={onOpenConnection}>
              {messages.results.openConnection}
            </Button>
          )}
          {failure.kind !== "blocked" && <TryAgainButton run={run} />}
        </div>
      </div>
    </>
  );
}
