import { describe, expect, test } from "vitest";
import type { Failure } from "#core/result/failure.ts";
import { retryDelaySeconds, retryLimit } from "./retryDelay.ts";

const words = { status: 429, message: null, code: null, param: null, requestId: null };

function refusedFor(retryAfterSeconds: number | null): Failure {
  return { kind: "rateLimited", retryAfterSeconds, ...words };
}

describe(retryDelaySeconds, () => {
  test("waits as long as the server asks for, up to a minute", () => {
    expect(retryDelaySeconds(refusedFor(2.5), 1)).toBe(2.5);
    expect(retryDelaySeconds(refusedFor(60), 3)).toBe(60);
    expect(retryDelaySeconds(refusedFor(61), 1)).toBeNull();
  });

  test("waits longer each time where the server says nothing", () => {
    expect([1, 2, 3].map((retry) => retryDelaySeconds(refusedFor(null), retry))).toEqual([
      5, 10, 20,
    ]);
  });

  test("waits a moment even where the server asks for none", () => {
    expect(retryDelaySeconds(refusedFor(0), 1)).toBe(1);
  });

  test("gives up after three times", () => {
    expect(retryLimit).toBe(3);
    expect(retryDelaySeconds(refusedFor(2), 4)).toBeNull();
    expect(retryDelaySeconds(refusedFor(null), 4)).toBeNull();
  });

  test.each<Failure>([
    { kind: "quotaExceeded", ...words },
    { kind: "server", ...words, status: 503 },
    { kind: "gatewayTimeout", elapsedSeconds: 60, ...words },
    { kind: "unreachable", elapsedSeconds: 0.1 },
    { kind: "cutOff", elapsedSeconds: 5 },
    { kind: "timeLimit", limitSeconds: 600 },
  ])("never sends $kind again by itself", (failure) => {
    expect(retryDelaySeconds(failure, 1)).toBeNull();
  });
});
