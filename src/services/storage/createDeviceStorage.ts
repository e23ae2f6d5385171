import type { DeviceStorage } from "#core/support/deviceStorage.ts";
import type { AppStorage } from "./openStorage.ts";

export function createDeviceStorage(
  storage: Pick<AppStorage, "available" | "deleteAll">,
): DeviceStorage {
  return {
    available: storage.available,
    used: usedBytes,
    async deleteAll() {
      if (storage.available) await storage.deleteAll();
      clearWebStorage("overpaint.");
    },
  };
}

/** Missing on pages served over plain http, and refused by some private windows. */
async function usedBytes(): Promise<number | null> {
  if (!("storage" in navigator)) return null;
  const estimate = await navigator.storage.estimate().catch(() => null);
  return estimate?.usage ?? null;
}

/** Removes all texts whose names begin with `prefix`, of this tab and of the device; some browsers refuse even to look. */
function clearWebStorage(prefix: string): void {
  for (const kind of ["localStorage", "sessionStorage"] as const) {
    try {
      const ours = Object.keys(window[kind]).filter((name) => name.startsWith(prefix));
      for (const name of ours) window[kind].removeItem(name);
    } catch {
      continue;
    }
  }
}
