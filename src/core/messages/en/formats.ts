import { createFormats } from "#core/messages/createFormats.ts";

export const { wholeNumber, decimal, share, duration, time, day, pixels } = createFormats("en", {
  second: "s",
  minute: "min",
});

const plurals = new Intl.PluralRules("en");

export function count(value: number, one: string, other: string): string {
  return `${wholeNumber(value)} ${plurals.select(value) === "one" ? one : other}`;
}
