import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { openStorage } from "./openStorage.ts";

const name = "overpaint-full-test";
const quotaBytes = 2_000_000;
const fields = {
  prompt: "a red hat",
  parameters: { model: null, size: null, quality: null, n: 1 },
  tools: {},
};

/** Chromium asks for the quota once and remembers the answer; it forgets it with the origin's databases. */
beforeEach(async () => {
  const { origin } = location;
  await cdp().send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await cdp().send("Storage.overrideQuotaForOrigin", { origin, quotaSize: quotaBytes });
});

afterEach(async () => {
  await cdp().send("Storage.overrideQuotaForOrigin", { origin: location.origin });
  await deleteDB(name);
});

test("a full device is told as such, and what was stored before is still there", async () => {
  const { draft, close } = await openStorage(name);
  const size = { width: 4, height: 3 };
  await draft.saveFields(fields);
  await draft.saveMask("small", { packed: new Blob(["packed"]), size });

  const large = new Blob([new Uint8Array(quotaBytes * 4)]);
  await expect(draft.saveMask("large", { packed: large, size })).rejects.toMatchObject({
    name: "StorageError",
    kind: "full",
  });

  const stored = await draft.load();
  expect([...(stored?.masks.keys() ?? [])]).toEqual(["small"]);
  await close();
});
