import { deleteDB, openDB } from "idb";
import { afterEach, expect, test } from "vitest";
import { defaultSettings } from "#core/connection/parseSettings.ts";
import type { DraftFields } from "#core/source/draftStorage.ts";
import { aSource } from "#testing/aSource.ts";
import { ownerMark } from "./claimDraft.ts";
import { createDeviceStorage } from "./createDeviceStorage.ts";
import { createKeyStore } from "./createKeyStore.ts";
import { createPagePresence } from "./createPagePresence.ts";
import { createSettingsStorage } from "./createSettingsStorage.ts";
import { openStorage, type AppStorage } from "./openStorage.ts";

const name = "overpaint-device-test";
const opened: AppStorage[] = [];

async function open(): Promise<AppStorage> {
  const storage = await openStorage(name);
  opened.push(storage);
  return storage;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((storage) => storage.close()));
  await deleteDB(name);
  localStorage.clear();
  sessionStorage.clear();
});

const fields: DraftFields = {
  prompt: "a red hat",
  parameters: { model: null, size: null, quality: null, n: 1 },
  tools: {},
};

test("deleting everything leaves neither draft nor pictures, settings nor keys", async () => {
  const storage = await open();
  await storage.draft.saveFields(fields);
  await storage.draft.saveSources([aSource({ id: "cat" })]);
  createSettingsStorage().save({
    ...defaultSettings,
    preferences: { theme: "dark", language: "zh", layout: {} },
  });
  createKeyStore().write("here", "sk-here", { remember: false });
  createKeyStore().write("device", "sk-device", { remember: true });
  localStorage.setItem("another app", "stays");

  await createDeviceStorage(storage).deleteAll();

  expect(await (await open()).draft.load()).toBeNull();
  expect(await rowsOf(name)).toEqual({ blobs: 0, draft: 0, masks: 0, runs: 0, sources: 0 });
  expect(createSettingsStorage().load()).toEqual(defaultSettings);
  expect(Object.keys(sessionStorage)).toEqual([]);
  expect(Object.keys(localStorage)).toEqual(["another app"]);
});

test("the tab that had the draft still knows it afterwards, so that its next page waits for the lock", async () => {
  const page = createPagePresence();
  await page.claimDraft();

  await createDeviceStorage(await open()).deleteAll();
  expect(sessionStorage.getItem(ownerMark)).not.toBeNull();

  page.leave();
  await expect.poll(() => sessionStorage.getItem(ownerMark)).toBeNull();
});

test("what was on its way, or comes later, does not bring anything back", async () => {
  const storage = await open();
  const early = storage.draft.saveFields(fields);
  const deleted = createDeviceStorage(storage).deleteAll();
  void storage.draft.saveFields(fields);

  await Promise.all([early, deleted]);
  void storage.draft.saveFields(fields);

  expect(await (await open()).draft.load()).toBeNull();
});

test("a page that was told to stop saves nothing more", async () => {
  const [here, there] = [await open(), await open()];
  await there.draft.saveFields(fields);

  there.stopSaving();
  await createDeviceStorage(here).deleteAll();
  void there.draft.saveFields(fields);

  expect(await (await open()).draft.load()).toBeNull();
});

test("the room that pictures take is told", async () => {
  const storage = await open();
  const bytes = crypto.getRandomValues(new Uint8Array(65_536));
  const original = new Blob(Array.from({ length: 32 }, () => bytes));
  await storage.draft.saveSources([{ ...aSource({ id: "cat" }), original }]);

  expect(await createDeviceStorage(storage).used()).toBeGreaterThan(2_000_000);
});

test("where there is no database, settings and keys go all the same", async () => {
  createKeyStore().write("device", "sk-device", { remember: true });
  const { deleteAll } = await open();

  await createDeviceStorage({ available: false, deleteAll }).deleteAll();

  expect(Object.keys(localStorage)).toEqual([]);
});

async function rowsOf(database: string): Promise<Readonly<Record<string, number>>> {
  const opening = await openDB(database);
  const names = Array.from(opening.objectStoreNames);
  const counts = await Promise.all(names.map(async (each) => [each, await opening.count(each)]));
  opening.close();
  return Object.fromEntries(counts);
}
