import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aRun } from "#testing/aRun.ts";
import { fakeRunStorage } from "#testing/fakeRunStorage.ts";
import { createRunNews, type RunNews } from "./createRunNews.ts";

let heard: RunNews[];
let here: ReturnType<typeof createRunNews>;
let there: ReturnType<typeof createRunNews>;

beforeEach(() => {
  heard = [];
  here = createRunNews(fakeRunStorage());
  there = createRunNews(fakeRunStorage());
  there.listen((news) => heard.push(news));
});
afterEach(() => {
  here.close();
  there.close();
});

test("other pages hear what became of a run, but not that one began", async () => {
  const { storage } = here;
  await storage.save(aRun({ id: "hat", outcome: { status: "running", phase: "waiting" } }));
  await storage.save(aRun({ id: "hat", outcome: { status: "interrupted", wasAtWork: true } }));
  await storage.remove("hat");
  await storage.restore("hat");

  await vi.waitFor(() => expect(heard).toHaveLength(3));
  expect(heard.map(({ kind }) => kind)).toEqual(["ended", "removed", "restored"]);
});

test("what could not be stored, and what another version says, is not heard", async () => {
  const full = createRunNews(fakeRunStorage(() => Promise.reject(new Error("full"))));
  const another = new BroadcastChannel("overpaint.runs");
  await expect(full.storage.save(aRun({ id: "lost" }))).rejects.toThrow("full");
  another.postMessage({ id: "hat", kind: "painted" });
  another.postMessage("hat");

  await here.storage.remove("hat");

  await vi.waitFor(() => expect(heard).toEqual([{ id: "hat", kind: "removed" }]));
  full.close();
  another.close();
});
