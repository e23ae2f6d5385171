import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, test } from "vitest";
import { wholePictureFrame } from "#core/frame/frame.ts";
import type { Run, RunOutcome } from "#core/run/run.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import type { AppStorage } from "./openStorage.ts";
import { openStorage } from "./openStorage.ts";

const name = "overpaint-test";
const opened: AppStorage[] = [];
const cancelled: RunOutcome = { status: "cancelled", finishedAt: 5, wasAtWork: true };

async function open(): Promise<AppStorage> {
  const storage = await openStorage(name);
  opened.push(storage);
  return storage;
}

/** As after a reload: nothing is known but what is on disk. */
async function reopen(): Promise<AppStorage> {
  await Promise.all(opened.splice(0).map((storage) => storage.close()));
  return open();
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((storage) => storage.close()));
  await deleteDB(name);
});

function aSource(id: string, bytes = `pixels of ${id}`): SourceImage {
  const original = new Blob([bytes], { type: "image/png" });
  return {
    id,
    name: `${id}.png`,
    format: "png",
    original,
    transform: { orientation: 1 },
    size: { width: 4, height: 3 },
    upright: original,
    thumbnail: new Blob([`thumbnail of ${id}`]),
    changes: [],
    parent: null,
  };
}

function aRun(id: string, startedAt: number, source = aSource("cat"), outcome?: RunOutcome): Run {
  return {
    schema: 1,
    id,
    startedAt,
    inputs: {
      prompt: `prompt of ${id}`,
      parameters: { model: null, size: null, quality: null, n: 1 },
      images: [{ name: source.name, blob: source.upright }],
      mask: null,
      frame: wholePictureFrame(source),
      conversions: [],
    },
    connection: { id: "builtin", kind: "builtin", address: null },
    parent: null,
    pageId: "page",
    outcome: outcome ?? { status: "interrupted", wasAtWork: true },
  };
}

function succeeded(raw: Blob): RunOutcome {
  return {
    status: "succeeded",
    finishedAt: 9,
    pictures: [
      {
        kind: "bytes",
        id: "p",
        raw,
        thumbnail: new Blob(["small"]),
        size: { width: 4, height: 3 },
        revisedPrompt: null,
      },
    ],
    usage: null,
    returned: { size: null, quality: null, background: null, outputFormat: null },
    requestId: null,
  };
}

async function idsOf(storage: AppStorage): Promise<string[]> {
  return (await storage.runs.list()).map(({ id }) => id);
}

async function countBlobs(): Promise<number> {
  const database = await openDB(name);
  const count = await database.count("blobs");
  database.close();
  return count;
}

describe("runs", () => {
  test("survive a reload with their pictures, newest first", async () => {
    const { runs } = await open();
    const result = new Blob(["result"], { type: "image/webp" });
    await runs.save(aRun("old", 1));
    await runs.save(aRun("new", 3, aSource("cat"), succeeded(result)));
    await runs.save(aRun("middle", 2));

    const [newest, ...others] = await (await reopen()).runs.list();

    expect(others.map(({ id }) => id)).toEqual(["middle", "old"]);
    expect(await newest?.inputs.images[0].blob.text()).toBe("pixels of cat");
    const outcome = newest?.outcome;
    const picture = outcome?.status === "succeeded" ? outcome.pictures[0] : null;
    if (picture?.kind !== "bytes") throw new Error("The result is lost.");
    expect(await picture.raw.text()).toBe("result");
    expect(picture.raw.type).toBe("image/webp");
  });

  test("are replaced when they are saved again", async () => {
    const { runs } = await open();
    await runs.save(aRun("a", 1));
    await runs.save(aRun("a", 1, aSource("cat"), cancelled));

    expect(await runs.list()).toMatchObject([{ id: "a", outcome: { status: "cancelled" } }]);
  });

  test("that were removed can be restored until the next tidying", async () => {
    const first = await open();
    await first.runs.save(aRun("a", 1));
    await first.runs.save(aRun("b", 2));
    await first.runs.remove("a");
    await first.runs.remove("b");
    expect(await idsOf(first)).toEqual([]);

    await first.runs.restore("a");
    expect(await idsOf(first)).toEqual(["a"]);

    const later = await reopen();
    await later.tidy();
    await later.runs.restore("b");
    expect(await idsOf(later)).toEqual(["a"]);
  });

  test("that were removed while they ran stay removed when they end", async () => {
    const storage = await open();
    await storage.runs.save(
      aRun("a", 1, aSource("cat"), { status: "running", phase: "receiving" }),
    );
    await storage.runs.remove("a");
    await storage.runs.save(aRun("a", 1, aSource("cat"), cancelled));

    expect(await idsOf(storage)).toEqual([]);
  });

  test("that are damaged do not hide the others", async () => {
    const storage = await open();
    await storage.runs.save(aRun("sound", 1));
    const database = await openDB(name);
    await database.put("runs", { id: "damaged", startedAt: 2, removed: false, run: { id: 7 } });
    database.close();

    expect(await idsOf(storage)).toEqual(["sound"]);
  });
});

describe("a draft", () => {
  const fields = {
    prompt: "a red hat",
    parameters: { model: "gpt-image-2", size: null, quality: "high", n: 2 },
    tools: { brushSize: 40 },
  };

  test("is nothing before anything is saved", async () => {
    expect(await (await open()).draft.load()).toBeNull();
  });

  test("survives a reload with its pictures in order, its masks and its fields", async () => {
    const { draft } = await open();
    const mask = { packed: new Blob(["packed"]), size: { width: 4, height: 3 } };
    await draft.saveSources([aSource("hat"), aSource("cat")]);
    await draft.saveSources([aSource("cat"), aSource("hat")]);
    await draft.saveMask("cat", mask);
    await draft.saveFields(fields);

    const stored = await (await reopen()).draft.load();

    expect(stored?.fields).toEqual(fields);
    expect(stored?.sources.map(({ id }) => id)).toEqual(["cat", "hat"]);
    expect(await stored?.sources[0]?.upright.text()).toBe("pixels of cat");
    expect(await stored?.masks.get("cat")?.packed.text()).toBe("packed");
    expect(stored?.masks.get("cat")?.size).toEqual({ width: 4, height: 3 });
  });

  test("keeps the mask of a picture that was taken out, until the next tidying", async () => {
    const { draft, tidy } = await open();
    const mask = { packed: new Blob(["packed"]), size: { width: 4, height: 3 } };
    await draft.saveSources([aSource("cat"), aSource("hat")]);
    await draft.saveMask("cat", mask);
    await draft.saveMask("hat", mask);

    await draft.saveSources([aSource("hat")]);
    expect((await draft.load())?.masks.has("cat")).toBe(true);

    await tidy();
    expect([...((await draft.load())?.masks.keys() ?? [])]).toEqual(["hat"]);
  });

  test("forgets a mask", async () => {
    const { draft } = await open();
    await draft.saveSources([aSource("cat")]);
    await draft.saveMask("cat", { packed: new Blob(["packed"]), size: { width: 4, height: 3 } });

    await draft.saveMask("cat", null);

    expect((await draft.load())?.masks.size).toBe(0);
  });

  test("leaves out what is damaged", async () => {
    const { draft } = await open();
    await draft.saveSources([aSource("cat"), aSource("hat")]);
    const database = await openDB(name);
    await database.put("sources", { id: "cat" }, "cat");
    await database.put("masks", "nonsense", "hat");
    await database.put("draft", { prompt: 7 }, "fields");
    database.close();

    const stored = await draft.load();

    expect(stored?.sources.map(({ id }) => id)).toEqual(["hat"]);
    expect(stored?.masks.size).toBe(0);
    expect(stored?.fields).toBeNull();
  });
});

describe("the bytes of a picture", () => {
  test("lie once in the database, however many runs and drafts use them", async () => {
    const { draft, runs } = await open();
    const cat = aSource("cat");
    await draft.saveSources([cat]);
    await runs.save(aRun("a", 1, cat));
    await runs.save(aRun("b", 2, cat));

    const later = await reopen();
    const source = (await later.draft.load())?.sources[0];
    await later.runs.save(aRun("c", 3, source));

    expect(await countBlobs()).toBe(2); // the picture and its thumbnail
  });

  test("go with the last run that used them", async () => {
    const { runs, tidy } = await open();
    const cat = aSource("cat");
    await runs.save(aRun("a", 1, cat));
    await runs.save(aRun("b", 2, cat));
    await runs.remove("a");
    await tidy();
    expect(await countBlobs()).toBe(1);

    await runs.remove("b");
    await tidy();
    expect(await countBlobs()).toBe(0);
  });

  test("are written again if they were tidied away in between", async () => {
    const storage = await open();
    const cat = aSource("cat");
    await storage.runs.save(aRun("a", 1, cat));
    await storage.runs.remove("a");
    await storage.tidy();

    await storage.runs.save(aRun("b", 2, cat));

    const [run] = await storage.runs.list();
    expect(await run?.inputs.images[0].blob.text()).toBe("pixels of cat");
  });
});

describe("when the database cannot be used", () => {
  test("a newer version of it leaves the app without storage, and nothing throws but saving", async () => {
    (await openDB(name, 99)).close();

    const { available, runs, draft } = await open();

    expect(available).toBe(false);
    expect(await runs.list()).toEqual([]);
    expect(await draft.load()).toBeNull();
    await expect(runs.save(aRun("a", 1))).rejects.toMatchObject({ kind: "unavailable" });
    await expect(draft.saveSources([])).rejects.toMatchObject({ kind: "unavailable" });
  });

  test("a page makes way for one that brings a newer version, and stores nothing from then on", async () => {
    const { available, runs } = await open();
    expect(available).toBe(true);

    const newer = await openDB(name, 99);

    await expect(runs.save(aRun("a", 1))).rejects.toMatchObject({ kind: "unavailable" });
    newer.close();
  });
});
