/** How a language writes numbers, shares and lengths of time. */
export type Formats = {
  readonly wholeNumber: (value: number) => string;
  /** At most one digit after the point. */
  readonly decimal: (value: number) => string;
  /** A share of 0..1. A little is never called nothing, and not quite all never everything. */
  readonly share: (value: number) => string;
  /** A length of time: "0.9 s", "31 s", "2 min 5 s". */
  readonly duration: (seconds: number) => string;
  /** A time of day, and a day of the year, of milliseconds since 1970. */
  readonly time: (milliseconds: number) => string;
  readonly day: (milliseconds: number) => string;
  readonly pixels: (width: number, height: number) => string;
};

type Units = { readonly second: string; readonly minute: string };

export function createFormats(locale: string, { second, minute }: Units): Formats {
  const whole = new Intl.NumberFormat(locale);
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });

  return {
    wholeNumber: (value) => whole.format(value),
    decimal: (value) => tenths.format(value),
    share(value) {
      if (value > 0 && value < 0.001) return "< 0.1%";
      if (value < 1 && value > 0.999) return "> 99.9%";
      return percent.format(value);
    },
    duration(seconds) {
      if (seconds < 10) return `${tenths.format(seconds)} ${second}`;
      const rounded = Math.round(seconds);
      if (rounded < 60) return `${rounded} ${second}`;
      return `${Math.floor(rounded / 60)} ${minute} ${rounded % 60} ${second}`;
    },
    time: (milliseconds) => clock.format(milliseconds),
    day: (milliseconds) => dayOfYear.format(milliseconds),
    pixels: (width, height) => `${whole.format(width)} × ${whole.format(height)}`,
  };
}
