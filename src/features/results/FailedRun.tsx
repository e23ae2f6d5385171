import { TriangleAlert } from "lucide-react";
import { failures } from "#core/messages/failures.ts";
import { namedField, type NamedField } from "#core/request/namedField.ts";
import type { Failure } from "#core/result/failure.ts";
import type { Run } from "#core/run/run.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { useConnection } from "#hooks/stores.ts";
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
  const text = failures[messages.language];
  const { submission } = useStores();
  const { title, hint } = failureText(messages, failure);
  const words = serverWords(failure);
  const isRemote = useConnection().kind === "remote";
  const field = fieldToChange(failure, isRemote);
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
          {failure.kind !== "blocked" && <TryAgainButton run={run} />}
        </div>
      </div>
    </>
  );
}

/** Where the next step is to change one thing of the composer: which. Without a server it offers the prompt alone. */
function fieldToChange(failure: Failure, isRemote: boolean): NamedField | null {
  if (failure.kind === "blocked") return "prompt";
  if (!isRemote) return null;
  if (failure.kind === "modelNotFound") return "model";
  return failure.kind === "invalidRequest" ? namedField(failure.param) : null;
}
