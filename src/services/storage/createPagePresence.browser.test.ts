import { beforeEach, expect, test, vi } from "vitest";
import { askToPersist } from "./askToPersist.ts";
import { createPagePresence } from "./createPagePresence.ts";

beforeEach(async () => {
  sessionStorage.clear();
  await navigator.locks.request("overpaint.draft", () => null);
});

test("pages see each other until they leave, and always themselves", async () => {
  const here = createPagePresence();
  const there = createPagePresence();
  expect(here.pageId).not.toBe(there.pageId);
  await navigator.locks.request("some time later", () => null);
  expect(await here.livingPages()).toEqual(new Set([here.pageId, there.pageId]));

  there.leave();

  await vi.waitFor(async () => {
    expect(await here.livingPages()).toEqual(new Set([here.pageId]));
  });
  here.leave();
});

test("one page at a time has the draft, and the next may have it when that one has left", async () => {
  const [first, second, third] = [createPagePresence(), createPagePresence(), createPagePresence()];

  expect(await first.claimDraft()).toBe(true);
  sessionStorage.clear();
  expect(await second.claimDraft()).toBe(false);
  first.leave();
  sessionStorage.setItem("overpaint.ownsDraft", "yes");
  expect(await third.claimDraft()).toBe(true);

  second.leave();
  third.leave();
});

test("a page waits for the one before it in the same tab to let go of the draft", async () => {
  const [before, after] = [createPagePresence(), createPagePresence()];
  expect(await before.claimDraft()).toBe(true);

  const claim = after.claimDraft();
  before.leave();

  expect(await claim).toBe(true);
  after.leave();
});

test("the browser is asked once to keep what is stored", async () => {
  const answer = askToPersist();

  expect(askToPersist()).toBe(answer);
  expect(typeof (await answer)).toBe("boolean");
});
