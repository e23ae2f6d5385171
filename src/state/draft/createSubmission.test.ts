import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { defaultDialect } from "#core/connection/dialects.ts";
import { aSource } from "#testing/aSource.ts";
import { fakeEndpoint } from "#testing/fakeEndpoint.ts";
import { fakeMirror } from "#testing/fakeMirror.ts";
import { fakeRunStorage } from "#testing/fakeRunStorage.ts";
import { memorySettings } from "#testing/memorySettings.ts";
import { createRunsStore } from "#state/runs/createRunsStore.ts";
import { createSettingsStore } from "#state/settings/createSettingsStore.ts";
import { createDraftStore } from "./createDraftStore.ts";
import { createSubmission } from "./createSubmission.ts";

const cat = aSource({ id: "cat" });

let page: ReturnType<typeof openPage>;

beforeAll(() => import("#state/runs/followRun.ts")); // it loads with the first run: no test shall end before
beforeEach(() => void (page = openPage()));

function openPage() {
  const mirror = fakeMirror();
  const draft = createDraftStore({ mirror });
  const settings = createSettingsStore(memorySettings());
  const runs = createRunsStore({
    endpointFor: fakeEndpoint,
    storage: fakeRunStorage(),
    toThumbnail: async (thumbnail) => ({ thumbnail, size: { width: 4, height: 3 } }),
    pageId: "this page",
    askToPersist() {},
  });
  return { draft, settings, runs, submission: createSubmission({ draft, settings, runs, mirror }) };
}

function connectToServer(): void {
  page.settings.getState().saveConnection({
    id: "server",
    kind: "remote",
    baseUrl: "https://example.test",
    dialect: defaultDialect,
    timeLimitSeconds: 60,
  });
}

function paint(share: "some" | "everything"): void {
  const buffer = page.draft.getState().maskOf(cat);
  buffer.bytes.fill(255, 0, share === "some" ? 4 : 12);
  buffer.touch({ left: 0, top: 0, right: 4, bottom: 3 });
}

/** What each run of this page was told to send. */
function started() {
  return page.runs.getState().runs.map(({ inputs }) => inputs);
}

const submit = () => page.submission.getState().submit();

describe(createSubmission, () => {
  test("sends the masked picture first, with its mask and a frame of the whole picture", async () => {
    page.draft.getState().addSources([cat, aSource({ id: "dog" })]);
    paint("some");

    await submit();

    const [request] = started();
    expect(request?.images.map(({ name }) => name)).toEqual(["cat.png", "dog.png"]);
    expect(request?.mask?.name).toBe("mask.png");
    expect(request?.frame).toMatchObject({ sourceId: "cat", sentSize: cat.size });
  });

  test("sends nothing while something is missing, and says so from then on", async () => {
    page.draft.getState().addSources([cat]);

    await submit();

    expect(started()).toEqual([]);
    expect(page.submission.getState().attempted).toBe(true);
  });

  test("says nothing more of what was missing once a run has started", async () => {
    page.draft.getState().addSources([cat]);
    await submit();
    paint("some");

    await submit();

    expect(started()).toHaveLength(1);
    expect(page.submission.getState().attempted).toBe(false);
  });

  test("sends no mask to a server when nothing is painted", async () => {
    connectToServer();
    page.draft.getState().addSources([cat]);
    page.draft.getState().setPrompt("a red hat");

    await submit();

    expect(started()[0]?.mask).toBeNull();
  });

  test("asks once before a server repaints everything, and again after the mask has changed", async () => {
    connectToServer();
    page.draft.getState().addSources([cat]);
    page.draft.getState().setPrompt("a red hat");
    paint("everything");

    await submit();
    expect(started()).toEqual([]);
    page.draft.getState().clearMask();
    page.draft.getState().undo();
    await submit();
    expect(started()).toEqual([]);

    await submit();
    expect(started()).toHaveLength(1);
  });

  test("a second press right after the first sends nothing", async () => {
    page.draft.getState().addSources([cat]);
    paint("some");

    await Promise.all([submit(), submit()]);
    await submit();

    expect(started()).toHaveLength(1);
  });

  test("a press while the mask is still being written sends nothing, however long that takes", async () => {
    page.draft.getState().addSources([cat]);
    paint("some");
    vi.useFakeTimers({ toFake: ["performance"] });
    onTestFinished(() => void vi.useRealTimers());

    const submitted = submit();
    vi.advanceTimersByTime(2000);
    await Promise.all([submitted, submit()]);

    expect(started()).toHaveLength(1);
  });

  test("what is changed while the mask is being written does not change what is sent", async () => {
    connectToServer();
    page.draft.getState().addSources([cat]);
    page.draft.getState().setPrompt("a red hat");
    paint("some");

    const submitted = submit();
    page.draft.getState().setPrompt("a blue hat");
    await submitted;

    expect(started()[0]?.prompt).toBe("a red hat");
  });
});
