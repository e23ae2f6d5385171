export const settings = {
  title: "Settings",
  theme: "Theme",
  themes: { system: "System", dark: "Dark", light: "Light" },
  language: "Language",
  systemLanguage: "As the browser",
};
