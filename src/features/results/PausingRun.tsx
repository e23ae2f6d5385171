import { useEffect, useState } from "react";
import { failures } from "#core/messages/failures.ts";
import { retryLimit } from "#core/run/retryDelay.ts";
import type { PausingRun as Pausing, Run } from "#core/run/run.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { Button } from "#ui/Button.tsx";
import { RunFacts } from "./RunFacts.tsx";

type PausingRunProps = { readonly run: Run; readonly pausing: Pausing };

/** A run that the server has no room for yet: when it is sent again, and the ways not to wait. */
export function PausingRun({ run, pausing }: PausingRunProps) {
  const { results: text, language } = useMessages();
  const { runs } = useStores();
  const { sendNow, cancelRun } = runs.getState();

  return (
    <>
      <RunFacts run={run} />
      <div className="flex flex-col gap-2 rounded-md border border-line bg-raised/60 p-3">
        <p className="font-medium text-warn">{failures[language].rateLimited(null).title}</p>
        <Countdown pausing={pausing} />
        <div className="flex flex-wrap gap-2">
          <Button look="compact" onClick={() => sendNow(run.id)}>
            {text.sendNow}
          </Button>
          <Button look="quiet" onClick={() => cancelRun(run.id)}>
            {text.cancel}
          </Button>
        </div>
      </div>
    </>
  );
}

function Countdown({ pausing: { retry, until } }: Pick<PausingRunProps, "pausing">) {
  const { results: text } = useMessages();
  const [seconds, setSeconds] = useState(() => secondsUntil(until));

  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsUntil(until)), 250);
    return () => clearInterval(timer);
  }, [until]);

  return (
    <p role="timer" className="text-muted tabular-nums">
      {text.pausing(seconds, retry, retryLimit)}
    </p>
  );
}

function secondsUntil(time: number): number {
  return Math.max(0, Math.ceil((time - Date.now()) / 1000));
}
