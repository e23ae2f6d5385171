import { parseSettings } from "#core/connection/parseSettings.ts";
import type { SettingsStorage } from "#core/connection/settingsStorage.ts";
import { webStorage } from "./webStorage.ts";

const name = "overpaint.settings";

export function createSettingsStorage(): SettingsStorage {
  const device = webStorage("localStorage");

  return {
    load: () => parseSettings(device.read(name)),
    save: (settings) => {
      device.write(name, JSON.stringify(settings));
    },
  };
}
