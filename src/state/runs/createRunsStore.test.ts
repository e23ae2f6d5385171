import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { EndpointError } from "#core/result/failure.ts";
import { StorageError } from "#core/run/storageError.ts";
import type { Run } from "#core/run/run.ts";
import { anEditRequest } from "#testing/aRun.ts";
import { fakeEndpoint, type FakeEndpoint } from "#testing/fakeEndpoint.ts";
import { fakeRunStorage, type FakeRunStorage } from "#testing/fakeRunStorage.ts";
import { createRunsStore, type RunsStore } from "./createRunsStore.ts";

const connection = { id: "builtin", kind: "builtin" } as const;
const png = new Blob(["png"], { type: "image/png" });
const picture = { kind: "bytes", blob: png, revisedPrompt: null } as const;

let endpoint: FakeEndpoint;
let storage: FakeRunStorage;
let persisted: number;

beforeAll(() => import("./followRun.ts")); // it loads with the first run: no test shall wait for that

beforeEach(() => {
  endpoint = fakeEndpoint();
  storage = fakeRunStorage();
  persisted = 0;
});

function openRuns(toThumbnail = thumbnail): RunsStore {
  return createRunsStore({
    endpointFor: () => endpoint,
    storage,
    toThumbnail,
    pageId: "this page",
    askToPersist: () => void persisted++,
  });
}

async function thumbnail(blob: Blob) {
  return { thumbnail: blob, size: { width: 4, height: 3 } };
}

function start(runs: RunsStore): string {
  return runs.getState().startRun({ inputs: anEditRequest(), connection, parent: null });
}

async function ended(runs: RunsStore): Promise<Run> {
  await vi.waitFor(() => expect(runs.getState().runs[0]?.outcome.status).not.toBe("running"));
  return runs.getState().runs[0]!;
}

/** Blobs in them are compared by identity: to `toEqual` all are alike. */
function picturesOf({ outcome }: Run) {
  if (outcome.status !== "succeeded") throw new Error(`The run is ${outcome.status}.`);
  return outcome.pictures.filter((each) => each.kind !== "link");
}

describe(createRunsStore, () => {
  test("a run is stored when it starts, so that a reload finds it cut off", async () => {
    const id = start(openRuns());

    await vi.waitFor(() => expect(storage.saved).toHaveLength(1));
    expect(storage.saved[0]).toMatchObject({ id, pageId: "this page" });
    expect(storage.saved[0]?.outcome.status).toBe("running");
  });

  test("its pictures are stored at its end, and only then is it kept", async () => {
    const runs = openRuns();
    const id = start(runs);
    expect(runs.getState().kept[id]).toBeUndefined();

    endpoint.answer([picture]);

    await vi.waitFor(() => expect(runs.getState().kept[id]).toBe("stored"));
    const [stored] = picturesOf(storage.saved.at(-1)!);
    expect(stored).toMatchObject({ kind: "bytes", size: { width: 4, height: 3 } });
    expect(stored?.raw).toBe(png);
    expect(persisted).toBe(1);
  });

  test("on a slow disk too, its end is stored after its start", async () => {
    let letStartThrough!: () => void;
    const startIsWritten = new Promise<void>((resolve) => (letStartThrough = resolve));
    storage = fakeRunStorage(({ outcome }) =>
      outcome.status === "running" ? startIsWritten : undefined,
    );
    const runs = openRuns();
    start(runs);
    endpoint.answer([picture]);
    await ended(runs);

    letStartThrough();

    await vi.waitFor(() => expect(storage.saved).toHaveLength(2));
    expect(storage.saved.at(-1)?.outcome.status).toBe("succeeded");
  });

  test("pictures that cannot be stored stay, marked as not kept", async () => {
    storage = fakeRunStorage(() => {
      throw new StorageError("full");
    });
    const runs = openRuns();
    const id = start(runs);

    endpoint.answer([picture]);

    await vi.waitFor(() => expect(runs.getState().kept[id]).toBe("full"));
    expect(runs.getState().runs[0]?.outcome.status).toBe("succeeded");
    expect(persisted).toBe(0);
  });

  test("bytes that are no picture are kept for download, and cost the others nothing", async () => {
    const runs = openRuns((blob) => (blob === png ? thumbnail(blob) : Promise.reject(new Error())));
    const other = new Blob(["?"]);
    start(runs);

    endpoint.answer([picture, { ...picture, blob: other }]);

    const pictures = picturesOf(await ended(runs));
    expect(pictures.map(({ kind }) => kind)).toEqual(["bytes", "broken"]);
    expect(pictures[1]?.raw).toBe(other);
  });

  test("a refusal ends the run with its failure, and nothing is sent again", async () => {
    const runs = openRuns();
    start(runs);

    endpoint.fail(new EndpointError({ kind: "unreachable", elapsedSeconds: 1 }));

    const { outcome } = await ended(runs);
    expect(outcome).toMatchObject({ status: "failed", failure: { kind: "unreachable" } });
    expect(endpoint.received).toHaveLength(1);
  });

  test("a run that waits to be sent again is stored as such, and sent again when told to", async () => {
    const refusal = { kind: "rateLimited", retryAfterSeconds: 60 } as const;
    const words = { status: 429, message: null, code: null, param: null, requestId: null };
    const runs = openRuns();
    const id = start(runs);
    endpoint.fail(new EndpointError({ ...refusal, ...words }));
    const pausing = { status: "running", phase: "pausing" };
    await vi.waitFor(() => expect(storage.saved.at(-1)?.outcome).toMatchObject(pausing));

    endpoint.reset();
    runs.getState().sendNow(id);

    await vi.waitFor(() => expect(endpoint.received).toHaveLength(2));
    await vi.waitFor(() =>
      expect(storage.saved.at(-1)?.outcome).toMatchObject({ phase: "waiting" }),
    );
    expect(endpoint.received[1]).toBe(endpoint.received[0]);
  });

  test("cancelling is no failure", async () => {
    const runs = openRuns();
    const id = start(runs);

    runs.getState().cancelRun(id);

    expect((await ended(runs)).outcome.status).toBe("cancelled");
  });

  test("a deleted run is hidden until it is restored", async () => {
    const runs = openRuns();
    const id = start(runs);

    await runs.getState().removeRun(id);
    expect(runs.getState().removed).toEqual(new Set([id]));
    expect(storage.removed).toEqual(new Set([id]));

    await runs.getState().restoreRun(id);
    expect(runs.getState().removed).toEqual(new Set());
    expect(storage.removed).toEqual(new Set());
  });
});
