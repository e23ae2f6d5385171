import { refusals as en, type Refusals } from "./en/refusals.ts";
import type { Language } from "./language.ts";
import { refusals as zh } from "./zh/refusals.ts";

/** Why a file was not opened. It loads with the first notice, in every language, as the failures do with the first run. */
export const refusals: Readonly<Record<Language, Refusals>> = { en, zh };
