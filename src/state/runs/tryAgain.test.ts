import { beforeAll, expect, test, vi } from "vitest";
import type { Connection } from "#core/connection/connection.ts";
import { defaultDialect } from "#core/connection/dialects.ts";
import { aRun } from "#testing/aRun.ts";
import { fakeEndpoint } from "#testing/fakeEndpoint.ts";
import { fakeRunStorage } from "#testing/fakeRunStorage.ts";
import { memorySettings } from "#testing/memorySettings.ts";
import { createSettingsStore } from "#state/settings/createSettingsStore.ts";
import { createRunsStore } from "./createRunsStore.ts";
import { tryAgain } from "./tryAgain.ts";

const server: Connection = {
  id: "server",
  kind: "remote",
  baseUrl: "https://example.test",
  dialect: defaultDialect,
  timeLimitSeconds: 60,
};

beforeAll(() => import("./followRun.ts")); // it loads with the first run: no test shall wait for that

function openPage() {
  const used: Connection[] = [];
  const endpoint = fakeEndpoint();
  const runs = createRunsStore({
    endpointFor(connection) {
      used.push(connection);
      return endpoint;
    },
    storage: fakeRunStorage(),
    toThumbnail: async (blob) => ({ thumbnail: blob, size: { width: 1, height: 1 } }),
    pageId: "this page",
    askToPersist() {},
  });
  const settings = createSettingsStore(memorySettings());
  return { used, endpoint, runs, settings };
}

test("sends exactly the same over the same connection, and takes the old run's place", async () => {
  const { used, endpoint, runs, settings } = openPage();
  settings.getState().saveConnection(server);
  settings.getState().saveConnection({ id: "builtin", kind: "builtin" });
  const old = aRun({ connection: { id: "server", kind: "remote", address: "example.test" } });

  tryAgain(runs, settings, old);

  await vi.waitFor(() => expect(endpoint.received).toEqual([old.inputs]));
  expect(used).toEqual([server]);
  expect(runs.getState().removed).toEqual(new Set([old.id]));
});

test("goes over the connection in use where the old one is gone", async () => {
  const { used, runs, settings } = openPage();
  settings.getState().saveConnection({ ...server, id: "first" });
  settings.getState().saveConnection(server);

  tryAgain(runs, settings, aRun({ connection: { id: "gone", kind: "remote", address: "gone" } }));

  await vi.waitFor(() => expect(used).toEqual([server]));
});
