import { afterEach, expect, test } from "vitest";
import { defaultSettings } from "#core/connection/parseSettings.ts";
import { createSettingsStorage } from "./createSettingsStorage.ts";
import { webStorage } from "./webStorage.ts";

afterEach(() => localStorage.clear());

test("settings are there again after a reload", () => {
  const settings = {
    ...defaultSettings,
    preferences: { theme: "dark", language: "zh", layout: { a: 20 } },
  } as const;

  createSettingsStorage().save(settings);

  expect(createSettingsStorage().load()).toEqual(settings);
});

test("damaged settings read as the defaults", () => {
  localStorage.setItem("overpaint.settings", "{");

  expect(createSettingsStorage().load()).toEqual(defaultSettings);
});

test("what does not fit into the browser's storage lasts as long as the page", () => {
  const storage = webStorage("localStorage");
  const tooLong = "x".repeat(6_000_000);

  expect(storage.write("long", tooLong)).toBe(false);
  expect(storage.read("long")).toBe(tooLong);
  expect(webStorage("localStorage").read("long")).toBeNull();

  expect(storage.write("long", "short")).toBe(true);
  expect(storage.read("long")).toBe("short");
  storage.remove("long");
  expect(storage.read("long")).toBeNull();
});
