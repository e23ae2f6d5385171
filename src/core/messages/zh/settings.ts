import type { Messages } from "#core/messages/messages.ts";

export const settings: Messages["settings"] = {
  title: "设置",
  theme: "外观",
  themes: { system: "跟随系统", dark: "深色", light: "浅色" },
  language: "语言",
  systemLanguage: "跟随浏览器",
};
