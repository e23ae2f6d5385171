/** The languages there are messages in. "zh" is Simplified Chinese. */
export const languages = ["en", "zh"] as const;

export type Language = (typeof languages)[number];

/** Their own names, as a person who reads only that one finds it. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", zh: "简体中文" };

/** For the page's `lang` attribute (BCP 47). */
export const languageTags: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };

/** The first of the wanted languages (BCP 47 tags, most wanted first) that there is; English where there is none. */
export function languageFor(wanted: readonly string[]): Language {
  const primary = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  return primary.find(isLanguage) ?? "en";
}

function isLanguage(value: string | undefined): value is Language {
  return languages.some((language) => language === value);
}
