import type { Settings, SettingsStorage } from "#core/connection/settingsStorage.ts";

export type MemorySettings = SettingsStorage & { readonly saved: Settings[] };

export function memorySettings(change: Partial<Settings> = {}): MemorySettings {
  const saved: Settings[] = [];
  const settings: Settings = {
    connections: { builtin: { id: "builtin", kind: "builtin" } },
    order: ["builtin"],
    activeId: "builtin",
    preferences: { theme: "system", language: "system", layout: {} },
    ...change,
  };
  return { saved, load: () => saved.at(-1) ?? settings, save: (each) => void saved.push(each) };
}
