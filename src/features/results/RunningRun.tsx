import { useEffect, useState } from "react";
import type { Run } from "#core/run/run.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { Button } from "#ui/Button.tsx";
import { RunFacts } from "./RunFacts.tsx";

type RunningRunProps = { readonly run: Run; readonly phase: "waiting" | "receiving" };

export function RunningRun({ run, phase }: RunningRunProps) {
  const { results: text } = useMessages();
  const { runs } = useStores();
  const isRemote = run.connection.kind === "remote";
  const { width, height } = run.inputs.frame.sentSize;

  return (
    <>
      <RunFacts run={run} facts={[isRemote ? text.running(phase) : text.working]} />
      <div aria-hidden className="h-0.5 overflow-hidden rounded-full bg-line">
        <div className="running-bar h-full w-1/3 rounded-full bg-accent" />
      </div>
      <div className="flex items-center justify-between gap-2">
        <Timer since={run.startedAt} />
        <Button
          look="quiet"
          title={isRemote ? text.mayBeBilled : undefined}
          onClick={() => runs.getState().cancelRun(run.id)}
        >
          {text.cancel}
        </Button>
      </div>
      <div aria-hidden className="grid grid-cols-2 gap-2 min-[600px]:max-md:grid-cols-3">
        {Array.from({ length: run.inputs.parameters.n }, (_, index) => (
          <div
            key={index}
            style={{ aspectRatio: `${width} / ${height}` }}
            className="waiting-picture max-h-60 w-full rounded-md bg-raised"
          />
        ))}
      </div>
      {isRemote && <p className="text-tiny text-muted">{text.mayBeBilled}</p>}
    </>
  );
}

function Timer({ since }: { readonly since: number }) {
  const { results: text } = useMessages();
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);

  return (
    <span role="timer" className="text-muted tabular-nums">
      {text.took(Math.max(0, Math.floor((now - since) / 1000)))}
    </span>
  );
}
