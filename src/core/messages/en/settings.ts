import { decimal } from "./formats.ts";

export const settings = {
  title: "Settings",
  theme: "Theme",
  themes: { system: "System", dark: "Dark", light: "Light" },
  language: "Language",
  systemLanguage: "As the browser",
  storage: "Storage",
  used: (megabytes: number) =>
    megabytes < 0.1
      ? `Less than ${decimal(0.1)} MB in use on this device.`
      : `${decimal(megabytes)} MB in use on this device.`,
  usedUnknown: "This browser does not tell how much is in use.",
  storageUnavailable: "This browser lets the page store no results and no draft.",
  deleteAll: "Delete everything",
  deleteAllQuestion:
    "All results, the draft with its pictures and masks, the settings and the keys will be deleted from this browser, and runs that are still working cancelled. This cannot be undone.",
  keepAll: "Keep it",
  deleteAllFailed: "The browser could not delete it. Close the page's other tabs and try again.",
};
