import { TriangleAlert } from "lucide-react";
import { failures } from "#core/messages/failures.ts";
import type { Failure } from "#core/result/failure.ts";
import type { Run } from "#core/run/run.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { Button } from "#ui/Button.tsx";
import { failureText, serverWords } from "./failureText.ts";
import { LighterButtons } from "./LighterButtons.tsx";
import { RunFacts } from "./RunFacts.tsx";
import { TryAgainButton } from "./TryAgainButton.tsx";
import { useFieldToChange } from "./useFieldToChange.ts";

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
  const text = failures[messages.language];
  const { submission } = useStores();
  const { title, hint } = failureText(messages, failure);
  const words = serverWords(failure);
  const field = useFieldToChange(failure);
  const requestId = "requestId" in failure ? failure.requestId : null;

  return (
    <>
      <RunFacts run={run} />
      <div className="flex flex-col gap-2 rounded-md border border-line bg-raised/60 p-3">
        <p className="flex gap-2 font-medium text-bad">
          <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          {title}
        </p>
        {words !== null && <p className="wrap-anywhere text-ink">{text.serverSaid(words)}</p>}
        <p className="text-muted">{hint}</p>
        {requestId !== null && (
          <p className="text-tiny wrap-anywhere text-muted">{text.request(requestId)}</p>
        )}
        <div className="flex flex-wrap gap-2">
          {connectionKinds.has(failure.kind) && run.connection.kind === "remote" && (
            <Button look="compact" onClick={onOpenConnection}>
              {messages.results.openConnection}
            </Button>
          )}
          {field !== null && (
            <Button look="compact" onClick={() => submission.getState().pointAt(field)}>
              {messages.results.changeField[field]}
            </Button>
          )}
          {failure.kind === "tooLarge" && <LighterButtons run={run} />}
          {failure.kind !== "blocked" && <TryAgainButton run={run} />}
        </div>
      </div>
    </>
  );
}
