import { expect, test, vi } from "vitest";
import { askToPersist } from "./askToPersist.ts";
import { createPagePresence } from "./createPagePresence.ts";

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

test("the browser is asked once to keep what is stored", async () => {
  const answer = askToPersist();

  expect(askToPersist()).toBe(answer);
  expect(typeof (await answer)).toBe("boolean");
});
