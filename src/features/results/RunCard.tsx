import { Trash2 } from "lucide-react";
import type { Run } from "#core/run/run.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { Button } from "#ui/Button.tsx";
import { FailedRun } from "./FailedRun.tsx";
import { FinishedRun } from "./FinishedRun.tsx";
import { PausingRun } from "./PausingRun.tsx";
import { RunningRun } from "./RunningRun.tsx";
import { StoppedRun } from "./StoppedRun.tsx";

type RunCardProps = {
  readonly run: Run;
  readonly onOpen: (pictureId: string) => void;
  readonly onOpenConnection: () => void;
};

/** One run: what was asked, and whatever has become of it. */
export function RunCard({ run, onOpen, onOpenConnection }: RunCardProps) {
  return (
    <li className="group/card flex flex-col gap-1.5 [contain-intrinsic-size:auto_240px] [content-visibility:auto]">
      <RunHead run={run} />
      <RunBody run={run} onOpen={onOpen} onOpenConnection={onOpenConnection} />
    </li>
  );
}

function RunBody({ run, onOpen, onOpenConnection }: RunCardProps) {
  const { outcome } = run;
  switch (outcome.status) {
    case "running":
      return outcome.phase === "pausing" ? (
        <PausingRun run={run} pausing={outcome} />
      ) : (
        <RunningRun run={run} phase={outcome.phase} />
      );
    case "succeeded":
      return <FinishedRun run={run} outcome={outcome} onOpen={onOpen} />;
    case "failed":
      return <FailedRun run={run} failure={outcome.failure} onOpenConnection={onOpenConnection} />;
    case "cancelled":
    case "interrupted":
      return <StoppedRun run={run} outcome={outcome} />;
  }
}

function RunHead({ run }: { readonly run: Run }) {
  const { results: text } = useMessages();
  const prompt = run.inputs.prompt.trim();
  return (
    <div className="flex items-baseline gap-2">
      <h3 className="min-w-0 flex-1 truncate font-medium" title={prompt}>
        {prompt || text.noPrompt}
      </h3>
      {run.outcome.status !== "running" && <DeleteButton run={run} />}
      <time
        dateTime={new Date(run.startedAt).toISOString()}
        className="shrink-0 text-muted tabular-nums"
      >
        {isToday(run.startedAt) ? text.time(run.startedAt) : text.day(run.startedAt)}
      </time>
    </div>
  );
}

function DeleteButton({ run }: { readonly run: Run }) {
  const { results: text } = useMessages();
  const { runs, notices } = useStores();

  function remove(): void {
    const { removeRun, restoreRun } = runs.getState();
    void removeRun(run.id);
    notices.getState().post({ kind: "runDeleted", restore: () => void restoreRun(run.id) });
  }

  return (
    <Button
      look="tiny"
      aria-label={text.delete}
      title={text.delete}
      onClick={remove}
      className="self-center opacity-0 touch:-my-3 group-hover/card:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
    >
      <Trash2 size={14} aria-hidden />
    </Button>
  );
}

function isToday(milliseconds: number): boolean {
  return new Date(milliseconds).toDateString() === new Date().toDateString();
}
