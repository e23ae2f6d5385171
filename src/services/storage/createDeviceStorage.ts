import type { DeviceStorage } from "#core/support/deviceStorage.ts";
import { clearWebStorage } from "./clearWebStorage.ts";
import type { AppStorage } from "./openStorage.ts";

export function createDeviceStorage(
  storage: Pick<AppStorage, "available" | "deleteAll">,
): DeviceStorage {
  return {
    available: storage.available,
    used: usedBytes,
    async deleteAll() {
      if (storage.available) await storage.deleteAll();
      clearWebStorage();
    },
  };
}

/** Missing on pages served over plain http, and refused by some private windows. */
async function usedBytes(): Promise<number | null> {
  if (!("storage" in navigator)) return null;
  const estimate = await navigator.storage.estimate().catch(() => null);
  return estimate?.usage ?? null;
}
