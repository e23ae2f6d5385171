import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Run } from "#core/run/run.ts";
import { useMessages, useStores } from "#hooks/context.ts";

/** There is nothing to say before the first run. */
const loadSentences = () => import("./runSentence.ts");

/** What changes when something is to be said: an answer that arrives and a run that is sent again say nothing. */
function momentOf({ outcome }: Run): string {
  const isPausing = outcome.status === "running" && outcome.phase === "pausing";
  return isPausing ? `pausing ${outcome.retry}` : outcome.status;
}

/** Speaks when a run starts and ends, and marks the tab's title when one ends unseen. */
export function RunAnnouncer() {
  const messages = useMessages();
  const runs = useStore(useStores().runs, (state) => state.runs);
  const known = useRef(new Map<string, string>());
  const [spoken, setSpoken] = useState("");

  useEffect(() => {
    for (const run of runs) {
      const moment = momentOf(run);
      const before = known.current.get(run.id);
      if (before === moment) continue;
      known.current.set(run.id, moment);
      if (moment === "running" && before !== undefined) continue;
      loadSentences().then(({ runSentence }) => setSpoken(runSentence(messages, run)), reportError);
      if (run.outcome.status !== "running" && document.hidden) {
        document.title = messages.results.titleDone(messages.shell.name);
      }
    }
  }, [runs, messages]);

  useEffect(() => {
    function seen(): void {
      if (!document.hidden) document.title = messages.shell.name;
    }
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [messages]);

  return <output className="sr-only">{spoken}</output>;
}
