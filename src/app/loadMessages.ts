import type { Preferences } from "#core/connection/settingsStorage.ts";
import { en } from "#core/messages/en/en.ts";
import { languageFor, type Language } from "#core/messages/language.ts";
import type { Messages } from "#core/messages/messages.ts";

/** English comes with the page, as the reference and the fallback; another language is fetched when it is wanted. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case "en":
      return en;
    case "zh":
      return (await import("#core/messages/zh/zh.ts")).zh;
  }
}

export function wantedLanguage({ language }: Pick<Preferences, "language">): Language {
  return language === "system" ? languageFor(navigator.languages) : language;
}
