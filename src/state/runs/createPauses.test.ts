import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPauses } from "./createPauses.ts";

const { signal } = new AbortController();

beforeEach(() => void vi.useFakeTimers({ now: 1000 }));
afterEach(() => void vi.useRealTimers());

/** Whether it is over, asked after everything that is due has run. */
async function isOver(wait: Promise<void>): Promise<boolean> {
  let over = false;
  void wait.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

describe(createPauses, () => {
  test("a pause is over at its time, and not before", async () => {
    const wait = createPauses().wait("run", 6000, signal);

    await vi.advanceTimersByTimeAsync(4999);
    expect(await isOver(wait)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await isOver(wait)).toBe(true);
  });

  test("the person may end it, and no other with it", async () => {
    const pauses = createPauses();
    const wait = pauses.wait("run", 6000, signal);
    const other = pauses.wait("other", 6000, signal);

    pauses.end("run");

    expect(await isOver(wait)).toBe(true);
    expect(await isOver(other)).toBe(false);
  });

  test("cancelling ends it, and leaves no timer behind", async () => {
    const abort = new AbortController();
    const wait = createPauses().wait("run", 6000, abort.signal);

    abort.abort();

    expect(await isOver(wait)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
