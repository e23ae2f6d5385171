import { en } from "./en/en.ts";

/**
 * Every text a person reads or hears, by the noun it belongs to.
 *
 * English is the reference: another language is another value of this type, so a missing or misspelt key, or a
 * forgotten number, does not compile. Numbers, dates and plurals go through `Intl` inside the sentences.
 */
export type Messages = typeof en;
