import { describe, expect, test } from "vitest";
import type { EditEndpoint } from "#core/request/editEndpoint.ts";
import type { EditEvent } from "#core/result/editEvent.ts";
import { EndpointError, type Failure } from "#core/result/failure.ts";
import type { RunOutcome } from "#core/run/run.ts";
import { anEditRequest } from "#testing/aRun.ts";
import { followRun } from "./followRun.ts";

const inputs = anEditRequest();
const words = { status: 429, message: null, code: null, param: null, requestId: null };
const rateLimited = { kind: "rateLimited", retryAfterSeconds: null, ...words } satisfies Failure;
const returned = { size: null, quality: null, background: null, outputFormat: null };
const answer = { pictures: [], usage: null, returned, requestId: null };

/** Refuses with each of the failures in turn, then answers. */
function anEndpoint(...failures: readonly Failure[]) {
  const left = [...failures];
  let asked = 0;
  const endpoint: EditEndpoint = {
    async *edit(): AsyncGenerator<EditEvent> {
      asked++;
      yield { type: "sent" };
      const failure = left.shift();
      if (failure) throw new EndpointError(failure);
      yield { type: "completed", answer };
    },
  };
  return {
    endpoint,
    get asked() {
      return asked;
    },
  };
}

type Options = {
  readonly signal?: AbortSignal;
  readonly pauseUntil?: (time: number) => Promise<void>;
};

async function toThumbnail(thumbnail: Blob) {
  return { thumbnail, size: { width: 1, height: 1 } };
}

async function outcomesOf(
  endpoint: EditEndpoint,
  { signal = new AbortController().signal, pauseUntil = async () => {} }: Options = {},
): Promise<readonly RunOutcome[]> {
  const ports = { endpoint, toThumbnail, pauseUntil, signal };
  const outcomes: RunOutcome[] = [];
  for await (const outcome of followRun(inputs, ports)) outcomes.push(outcome);
  return outcomes;
}

function phasesOf(outcomes: readonly RunOutcome[]): readonly string[] {
  return outcomes.map((each) => (each.status === "running" ? each.phase : each.status));
}

describe(followRun, () => {
  test("a rate limit is waited for, and the run sent again", async () => {
    const server = anEndpoint({ ...rateLimited, retryAfterSeconds: 7 });
    const before = Date.now();
    const pauses: number[] = [];

    const outcomes = await outcomesOf(server.endpoint, {
      pauseUntil: async (time) => void pauses.push(time),
    });

    expect(phasesOf(outcomes)).toEqual([
      "receiving",
      "pausing",
      "waiting",
      "receiving",
      "succeeded",
    ]);
    expect(outcomes[1]).toMatchObject({ retry: 1, until: pauses[0] });
    expect(pauses[0]! - before).toBeGreaterThanOrEqual(7000);
    expect(pauses[0]! - before).toBeLessThan(8000);
  });

  test("three times at most, and then the refusal is its end", async () => {
    const server = anEndpoint(...Array.from({ length: 9 }, () => rateLimited));

    const outcomes = await outcomesOf(server.endpoint);

    expect(server.asked).toBe(4);
    expect(outcomes.at(-1)).toMatchObject({ status: "failed", failure: { kind: "rateLimited" } });
  });

  test.each<Failure>([
    { kind: "quotaExceeded", ...words },
    { kind: "server", ...words, status: 503 },
    { kind: "gatewayTimeout", elapsedSeconds: 60, ...words },
    { kind: "cutOff", elapsedSeconds: 3 },
  ])("$kind is never sent again", async (failure) => {
    const server = anEndpoint(failure);

    expect((await outcomesOf(server.endpoint)).at(-1)).toMatchObject({ status: "failed", failure });
    expect(server.asked).toBe(1);
  });

  test("a fault after a rate limit is not sent again either", async () => {
    const server = anEndpoint(rateLimited, { kind: "server", ...words, status: 500 });

    expect((await outcomesOf(server.endpoint)).at(-1)).toMatchObject({ status: "failed" });
    expect(server.asked).toBe(2);
  });

  test("cancelling the wait sends nothing, and nothing was at work", async () => {
    const server = anEndpoint(rateLimited);
    const abort = new AbortController();

    const outcomes = await outcomesOf(server.endpoint, {
      signal: abort.signal,
      pauseUntil: async () => abort.abort(),
    });

    expect(outcomes.at(-1)).toMatchObject({ status: "cancelled", wasAtWork: false });
    expect(server.asked).toBe(1);
  });

  test("what is cancelled before it is sent is never sent", async () => {
    const server = anEndpoint();

    const [outcome] = await outcomesOf(server.endpoint, { signal: AbortSignal.abort() });

    expect(outcome).toMatchObject({ status: "cancelled", wasAtWork: false });
    expect(server.asked).toBe(0);
  });

  test("cancelling while the server works says that it may have gone on", async () => {
    const abort = new AbortController();
    const endpoint: EditEndpoint = {
      async *edit(): AsyncGenerator<EditEvent> {
        yield { type: "sent" };
        abort.abort();
        throw abort.signal.reason;
      },
    };

    const outcomes = await outcomesOf(endpoint, { signal: abort.signal });

    expect(outcomes.at(-1)).toMatchObject({ status: "cancelled", wasAtWork: true });
  });
});
