import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Messages } from "#core/messages/messages.ts";
import type { Run } from "#core/run/run.ts";
import { failureText } from "#features/results/failureText.ts";
import { useMessages, useStores } from "#hooks/context.ts";

type Status = Run["outcome"]["status"];

/** Speaks when a run starts and ends, and marks the tab's title when one ends unseen. */
export function RunAnnouncer() {
  const messages = useMessages();
  const runs = useStore(useStores().runs, (state) => state.runs);
  const known = useRef(new Map<string, Status>());
  const [spoken, setSpoken] = useState("");

  useEffect(() => {
    for (const run of runs) {
      const { status } = run.outcome;
      if (known.current.get(run.id) === status) continue;
      known.current.set(run.id, status);
      setSpoken(sentence(messages, run));
      if (status !== "running" && document.hidden) {
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

function sentence(messages: Messages, { outcome }: Run): string {
  const { results: text } = messages;
  switch (outcome.status) {
    case "running":
      return text.announceStarted;
    case "succeeded":
      return text.announceDone(outcome.pictures.length);
    case "failed":
      return text.announceFailed(failureText(messages, outcome.failure).title);
    case "cancelled":
      return text.cancelled;
    case "interrupted":
      return text.interrupted;
  }
}
