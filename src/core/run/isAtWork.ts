import type { RunOutcome } from "./run.ts";

/** Whether an endpoint has it in hand: what is broken off now may be billed. */
export function isAtWork(outcome: RunOutcome): boolean {
  return outcome.status === "running" && outcome.phase !== "pausing";
}
