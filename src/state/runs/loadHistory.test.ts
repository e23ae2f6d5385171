import { expect, test } from "vitest";
import { aRun } from "#testing/aRun.ts";
import { fakeRunStorage } from "#testing/fakeRunStorage.ts";
import { loadHistory } from "./loadHistory.ts";

test("of a run cut off while it waited to be sent again, nothing was at work", async () => {
  const storage = fakeRunStorage();
  const pausing = { status: "running", phase: "pausing", retry: 1, until: 5 } as const;
  await storage.save(aRun({ id: "pausing", pageId: "gone", outcome: pausing }));
  await storage.save(aRun({ id: "waiting", pageId: "gone" }));

  const runs = await loadHistory(storage, async () => new Set(["this page"]));

  expect(runs.map(({ outcome }) => outcome)).toEqual([
    { status: "interrupted", wasAtWork: false },
    { status: "interrupted", wasAtWork: true },
  ]);
});

test("a run whose page is gone reads as interrupted, one of a living page as running", async () => {
  const storage = fakeRunStorage();
  await storage.save(aRun({ id: "cut off", pageId: "gone" }));
  await storage.save(aRun({ id: "elsewhere", pageId: "other tab" }));

  const runs = await loadHistory(storage, async () => new Set(["this page", "other tab"]));

  expect(runs.map(({ id, outcome }) => [id, outcome.status])).toEqual([
    ["cut off", "interrupted"],
    ["elsewhere", "running"],
  ]);
});
