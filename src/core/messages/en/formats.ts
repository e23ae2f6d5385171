const locale = "en";
const whole = new Intl.NumberFormat(locale);
const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
const plurals = new Intl.PluralRules(locale);

export function count(value: number, one: string, other: string): string {
  return `${whole.format(value)} ${plurals.select(value) === "one" ? one : other}`;
}

export function wholeNumber(value: number): string {
  return whole.format(value);
}

export function decimal(value: number): string {
  return tenths.format(value);
}

/** A share of 0..1. A little is never called nothing, and not quite all never everything. */
export function share(value: number): string {
  if (value > 0 && value < 0.001) return "< 0.1%";
  if (value < 1 && value > 0.999) return "> 99.9%";
  return percent.format(value);
}

/** A length of time: "0.9 s", "31 s", "2 min 5 s". */
export function duration(seconds: number): string {
  if (seconds < 10) return `${tenths.format(seconds)} s`;
  const rounded = Math.round(seconds);
  if (rounded < 60) return `${rounded} s`;
  return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}
