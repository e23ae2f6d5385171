import { afterEach, describe, expect, test } from "vitest";
import { createKeyStore } from "./createKeyStore.ts";

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

function placesOf(key: string): string[] {
  const places = { session: sessionStorage, device: localStorage };
  return Object.entries(places).flatMap(([place, storage]) =>
    Object.values<unknown>(storage).includes(key) ? [place] : [],
  );
}

describe(createKeyStore, () => {
  test("keeps a key for this tab only, unless it is to be remembered", () => {
    const keys = createKeyStore();

    keys.write("work", "sk-1", { remember: false });

    expect(keys.read("work")).toBe("sk-1");
    expect(keys.isRemembered("work")).toBe(false);
    expect(placesOf("sk-1")).toEqual(["session"]);
  });

  test("moves a key to the device and back, and never has it in both", () => {
    const keys = createKeyStore();

    keys.write("work", "sk-1", { remember: false });
    keys.write("work", "sk-1", { remember: true });
    expect(placesOf("sk-1")).toEqual(["device"]);
    expect(keys.isRemembered("work")).toBe(true);
    expect(createKeyStore().read("work")).toBe("sk-1");

    keys.write("work", "sk-1", { remember: false });
    expect(placesOf("sk-1")).toEqual(["session"]);
    expect(keys.isRemembered("work")).toBe(false);
  });

  test("forgets a key everywhere, also when it is emptied", () => {
    const keys = createKeyStore();
    keys.write("work", "sk-1", { remember: true });
    keys.write("home", "sk-2", { remember: false });

    keys.forget("work");
    keys.write("home", "", { remember: false });

    expect([keys.has("work"), keys.has("home")]).toEqual([false, false]);
    expect([...placesOf("sk-1"), ...placesOf("sk-2")]).toEqual([]);
  });

  test("holds each connection's key apart", () => {
    const keys = createKeyStore();
    keys.write("work", "sk-1", { remember: true });

    expect(keys.read("home")).toBeNull();
    expect(keys.has("home")).toBe(false);
  });
});
