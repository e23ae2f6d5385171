import { expect, test } from "vitest";
import { aRun } from "#testing/aRun.ts";
import { fakeRunStorage } from "#testing/fakeRunStorage.ts";
import { loadHistory } from "./loadHistory.ts";

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
