import type { EditEndpoint } from "#core/request/editEndpoint.ts";
import type { EditRequest } from "#core/request/editRequest.ts";
import type { EditAnswer, EditEvent } from "#core/result/editEvent.ts";
import { EndpointError, type Failure } from "#core/result/failure.ts";
import { retryDelaySeconds } from "#core/run/retryDelay.ts";
import type { RunOutcome } from "#core/run/run.ts";
import { toResultPictures, type ToThumbnail } from "./toResultPictures.ts";

type FollowPorts = {
  readonly endpoint: EditEndpoint;
  readonly toThumbnail: ToThumbnail;
  /** Resolves at that time, or earlier when the signal is aborted or the person does not want to wait. */
  readonly pauseUntil: (time: number) => Promise<void>;
  readonly signal: AbortSignal;
};

type Ended = Exclude<RunOutcome, { readonly status: "running" }>;

/**
 * Sends a run and yields what becomes of it, its end last. Never throws.
 *
 * Nothing that a server may have worked on is sent again: only a rate limit is waited for.
 */
export async function* followRun(
  inputs: EditRequest,
  ports: FollowPorts,
): AsyncGenerator<RunOutcome, void> {
  for (let retry = 1; ; retry++) {
    if (ports.signal.aborted) return yield cancelled({ wasAtWork: false });
    if (retry > 1) yield { status: "running", phase: "waiting" };
    const end = yield* send(inputs, ports);
    const seconds = end.status === "failed" ? retryDelaySeconds(end.failure, retry) : null;
    if (seconds === null) return yield end;

    const until = Date.now() + seconds * 1000;
    yield { status: "running", phase: "pausing", retry, until };
    await ports.pauseUntil(until);
  }
}

async function* send(inputs: EditRequest, ports: FollowPorts): AsyncGenerator<RunOutcome, Ended> {
  const { endpoint, toThumbnail, signal } = ports;
  try {
    const answer = yield* answerOf(endpoint.edit(inputs, { signal }));
    const { usage, returned, requestId } = answer;
    const pictures = await toResultPictures(answer.pictures, toThumbnail);
    return { status: "succeeded", finishedAt: Date.now(), pictures, usage, returned, requestId };
  } catch (error) {
    if (signal.aborted) return cancelled({ wasAtWork: true });
    return { status: "failed", finishedAt: Date.now(), failure: failureOf(error) };
  }
}

async function* answerOf(events: AsyncIterable<EditEvent>): AsyncGenerator<RunOutcome, EditAnswer> {
  for await (const event of events) {
    switch (event.type) {
      case "sent":
        yield { status: "running", phase: "receiving" };
        break;
      case "partial":
        break;
      case "completed":
        return event.answer;
    }
  }
  throw new EndpointError({ kind: "cutOff", elapsedSeconds: 0 });
}

function cancelled({ wasAtWork }: { readonly wasAtWork: boolean }): Ended {
  return { status: "cancelled", finishedAt: Date.now(), wasAtWork };
}

function failureOf(error: unknown): Failure {
  if (error instanceof EndpointError) return error.failure;
  reportError(error); // ours to fix: the run still ends, and the console has the stack
  return { kind: "bug" };
}
