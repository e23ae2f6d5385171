import { describe, expect, test } from "vitest";
import { anEditRequest, aRun } from "#testing/aRun.ts";
import { continuedName, continuedPicture, downloadName } from "./downloadName.ts";
import type { ResultPicture, Run } from "./run.ts";

const png = new Blob(["png"], { type: "image/png" });

function aPicture(id: string, raw = png): Extract<ResultPicture, { kind: "bytes" }> {
  return {
    kind: "bytes",
    id,
    raw,
    thumbnail: raw,
    size: { width: 1, height: 1 },
    revisedPrompt: null,
  };
}

function finished(name: string, prompt: string, pictures: readonly ResultPicture[]): Run {
  const startedAt = new Date(2026, 10, 22, 14, 2, 31).getTime();
  const returned = { size: null, quality: null, background: null, outputFormat: null };
  return aRun({
    startedAt,
    inputs: anEditRequest({ prompt, images: [{ name, blob: png }] }),
    outcome: {
      status: "succeeded",
      finishedAt: 0,
      pictures,
      usage: null,
      returned,
      requestId: null,
    },
  });
}

describe(downloadName, () => {
  test("says picture, prompt, time, and which of several", () => {
    const pictures = [aPicture("a"), aPicture("b", new Blob([], { type: "image/webp" }))];
    const run = finished("still-life.jpg", "remove: the sphere?", pictures);

    expect(downloadName(run, pictures[1]!)).toBe(
      "still-life, remove the sphere, 2026-11-22 14.02.31 2.webp",
    );
  });

  test("fits every file system, whatever was written", () => {
    const picture = aPicture("a");
    const run = finished(`${"图".repeat(300)}.png`, "提示".repeat(300), [picture]);

    expect(new TextEncoder().encode(downloadName(run, picture)).length).toBeLessThanOrEqual(255);
  });
});

describe(continuedName, () => {
  test("stays short however often a result becomes the next base", () => {
    const names = ["table.jpg"];
    for (let round = 0; round < 3; round++) {
      const picture = aPicture("a");
      names.push(continuedName(finished(names.at(-1)!, "a long prompt", [picture]), picture));
    }

    expect(names).toEqual(["table.jpg", "table edit.png", "table edit 2.png", "table edit 3.png"]);
  });
});

test("a continued picture has the bytes that came, and remembers its result", () => {
  const picture = aPicture("first");
  const run = finished("table.png", "remove the cup", [picture]);

  expect(continuedPicture(run, picture)).toEqual({
    name: "table edit.png",
    blob: png,
    parent: { runId: run.id, pictureId: "first" },
  });
});
