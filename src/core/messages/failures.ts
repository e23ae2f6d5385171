import { failures as en, type Failures } from "./en/failures.ts";
import type { Language } from "./language.ts";
import { failures as zh } from "./zh/failures.ts";

/**
 * What is said of failed runs. It loads with the first run, and in every language: where the network has gone away no
 * words could be fetched for that.
 */
export const failures: Readonly<Record<Language, Failures>> = { en, zh };
