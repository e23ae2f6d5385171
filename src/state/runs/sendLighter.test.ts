import { beforeAll, expect, test, vi } from "vitest";
import { aRun } from "#testing/aRun.ts";
import { fakeEndpoint } from "#testing/fakeEndpoint.ts";
import { fakeRunStorage } from "#testing/fakeRunStorage.ts";
import { memorySettings } from "#testing/memorySettings.ts";
import { createSettingsStore } from "#state/settings/createSettingsStore.ts";
import { createRunsStore } from "./createRunsStore.ts";
import { sendLighter } from "./sendLighter.ts";

const jpeg = new Blob(["jpeg"], { type: "image/jpeg" });
const run = aRun({ id: "too big" });

beforeAll(() => import("./followRun.ts")); // it loads with the first run: no test shall wait for that

function openPage() {
  const endpoint = fakeEndpoint();
  let resolve!: (jpeg: Blob) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Blob>((...settle) => ([resolve, reject] = settle));
  const ports = {
    settings: createSettingsStore(memorySettings()),
    runs: createRunsStore({
      endpointFor: () => endpoint,
      storage: fakeRunStorage(),
      toThumbnail: async (blob) => ({ thumbnail: blob, size: { width: 1, height: 1 } }),
      pageId: "this page",
      askToPersist() {},
    }),
    requestTools: { halve: () => promise, toJpeg: () => promise, scaleMask: () => promise },
  };
  return { endpoint, ports, resolve, reject };
}

test("a lighter run takes the place of the one that was too big", async () => {
  const { endpoint, ports, resolve } = openPage();
  resolve(jpeg);

  await sendLighter(ports, run, "savedAsJpeg");

  await vi.waitFor(() => expect(endpoint.received).toHaveLength(1));
  expect(endpoint.received[0]?.images[0].blob).toBe(jpeg);
  expect(ports.runs.getState().removed).toEqual(new Set([run.id]));
});

test("nothing is sent for a run that is deleted while its pictures are converted", async () => {
  const { ports, resolve } = openPage();
  const sent = sendLighter(ports, run, "savedAsJpeg");

  await ports.runs.getState().removeRun(run.id);
  resolve(jpeg);
  await sent;

  expect(ports.runs.getState().runs).toEqual([]);
});

test("a picture that cannot be converted leaves the run as it is", async () => {
  const { ports, reject } = openPage();
  reject(new Error("no picture"));

  await expect(sendLighter(ports, run, "savedAsJpeg")).rejects.toThrow("no picture");

  expect(ports.runs.getState().runs).toEqual([]);
  expect(ports.runs.getState().removed).toEqual(new Set());
});
