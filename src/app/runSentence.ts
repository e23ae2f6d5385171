import { failures } from "#core/messages/failures.ts";
import type { Messages } from "#core/messages/messages.ts";
import type { Run } from "#core/run/run.ts";
import { failureText } from "#features/results/failureText.ts";

/** What is spoken of a run when it starts and when it ends. */
export function runSentence(messages: Messages, { outcome }: Run): string {
  const { results: text } = messages;
  switch (outcome.status) {
    case "running":
      return outcome.phase === "pausing"
        ? text.announcePausing(
            failures[messages.language].rateLimited(null).title,
            Math.round((outcome.until - Date.now()) / 1000),
          )
        : text.announceStarted;
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
