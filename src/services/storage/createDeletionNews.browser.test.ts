import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDeletionNews } from "./createDeletionNews.ts";

let heard: string[];
let closes: (() => void)[];

beforeEach(() => {
  heard = [];
  closes = [];
});
afterEach(() => {
  for (const close of closes) close();
});

function openPage(page: string) {
  const news = createDeletionNews({
    onBegin: () => void heard.push(`${page} stops`),
    onEnd: () => void heard.push(`${page} starts again`),
  });
  closes.push(news.close);
  return news;
}

async function deletion(): Promise<void> {
  heard.push("deleted");
}

test("every other page stops before anything is deleted, and starts again afterwards", async () => {
  const here = openPage("here");
  openPage("there");
  openPage("elsewhere");

  await here.tell(2, deletion);

  await vi.waitFor(() => expect(heard).toHaveLength(5));
  expect(heard.slice(0, 2).toSorted()).toEqual(["elsewhere stops", "there stops"]);
  expect(heard[2]).toBe("deleted");
  expect(heard.slice(3).toSorted()).toEqual(["elsewhere starts again", "there starts again"]);
});

test("a page that does not answer holds nothing up", async () => {
  await openPage("here").tell(1, deletion);

  expect(heard).toEqual(["deleted"]);
});

test("where deleting fails the others start again all the same", async () => {
  const here = openPage("here");
  openPage("there");

  await expect(here.tell(1, () => Promise.reject(new Error("full")))).rejects.toThrow("full");

  await vi.waitFor(() => expect(heard).toEqual(["there stops", "there starts again"]));
});
