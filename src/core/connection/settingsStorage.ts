import type { Language } from "#core/messages/language.ts";
import type { Connection } from "./connection.ts";

/** "system" follows the device. */
export const themes = ["system", "dark", "light"] as const;

export type Preferences = {
  readonly theme: (typeof themes)[number];
  /** "system" follows the browser's languages. */
  readonly language: "system" | Language;
  /** Of the panels, by name: widths in CSS pixels, and 1 or 0 for open or closed. */
  readonly layout: Readonly<Record<string, number>>;
};

/** `order` names every connection once; `activeId` names one of them. Keys are in the `KeyStore`. */
export type Settings = {
  readonly connections: Readonly<Record<string, Connection>>;
  readonly order: readonly string[];
  readonly activeId: string;
  readonly preferences: Preferences;
};

/** Never throws: where nothing can be stored, settings last as long as the page. */
export type SettingsStorage = {
  readonly load: () => Settings;
  readonly save: (settings: Settings) => void;
};
