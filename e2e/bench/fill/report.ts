import type { Row } from "./compareFills.ts";
import { metricNames, type MetricName, type Scores } from "./judge.ts";
import type { Timing } from "./timing.ts";

const titles: Readonly<Record<MetricName, string>> = {
  psnr: "PSNR, dB",
  ssim: "SSIM",
  energy: "gradient energy off by",
  histogram: "histogram distance, levels",
};

/** The tables for docs/fill-quality.md, and one sentence. */
export function reportOf(rows: readonly Row[], timings: readonly Timing[]): string {
  const exact = rows.filter(({ kind }) => kind === "exact");
  const textures = rows.filter(({ kind }) => kind === "texture");
  return [
    "### Pixels that can be known: higher is better",
    comparison(exact, ["psnr", "ssim"]),
    "### Textures: lower is better",
    comparison(textures, ["energy", "histogram"]),
    ...(timings.length > 0 ? ["### Time: 1024 × 1024 with a hole of 5 %", timeTable(timings)] : []),
    summaryOf(rows),
  ].join("\n\n");
}

export function summaryOf(rows: readonly Row[]): string {
  const ahead = rows.filter(({ verdict }) => verdict === "ahead").length;
  return `ahead in ${ahead} of ${rows.length} cases`;
}

function comparison(rows: readonly Row[], shown: readonly MetricName[]): string {
  const columns = metricNames.filter((name) => shown.includes(name));
  const pairs = columns.flatMap((name) => [`ours: ${titles[name]}`, "Telea"]);
  return markdownTable([
    ["picture", "hole", ...pairs, "ours: ms", "Telea", "ours is"],
    ...rows.map(({ picture, hole, ours, telea, verdict }) => [
      picture,
      hole,
      ...columns.flatMap((name) => [shownAs(name, ours), shownAs(name, telea)]),
      ours.milliseconds.toFixed(0),
      telea.milliseconds.toFixed(0),
      verdict,
    ]),
  ]);
}

function shownAs(name: MetricName, scores: Scores): string {
  const value = scores[name] ?? 0;
  switch (name) {
    case "psnr":
    case "histogram":
      return value.toFixed(1);
    case "ssim":
      return value.toFixed(3);
    case "energy":
      return `${(value * 100).toFixed(0)} %`;
  }
}

function timeTable(timings: readonly Timing[]): string {
  return markdownTable([
    [
      "picture",
      "fill in Node, s",
      "its processor time, s",
      "painted in the app",
      "Run to result in Chromium, s",
      "longest pause of the page, ms",
    ],
    ...timings.map(({ picture, wall, cpu, painted, chromium, longestPause }) => [
      picture,
      wall.toFixed(2),
      cpu.toFixed(2),
      painted,
      chromium.toFixed(2),
      longestPause.toFixed(0),
    ]),
  ]);
}

/** The first row is the head. Padded as the formatter wants it. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  const [head, ...body] = rows.map(line);
  return [head, rule, ...body].join("\n");
}
