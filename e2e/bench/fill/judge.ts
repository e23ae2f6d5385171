import type { Kind } from "./cases.ts";
import { gradientEnergyError, histogramDistance, psnr, ssim, type Comparison } from "./metrics.ts";

export type Scores = Readonly<Partial<Record<MetricName, number>>>;
export type Verdict = "ahead" | "even" | "behind" | "mixed";
export type MetricName = "psnr" | "ssim" | "energy" | "histogram";

type Metric = {
  readonly kind: Kind;
  readonly measure: (comparison: Comparison) => number;
  readonly better: "higher" | "lower";
  /** A smaller difference than this is none. */
  readonly step: number;
};

const metrics: Readonly<Record<MetricName, Metric>> = {
  psnr: { kind: "exact", measure: psnr, better: "higher", step: 0.1 },
  ssim: { kind: "exact", measure: ssim, better: "higher", step: 0.001 },
  energy: { kind: "texture", measure: gradientEnergyError, better: "lower", step: 0.01 },
  histogram: { kind: "texture", measure: histogramDistance, better: "lower", step: 0.1 },
};

export const metricNames: readonly MetricName[] = ["psnr", "ssim", "energy", "histogram"];

export function score(kind: Kind, comparison: Comparison): Scores {
  const named = metricNames.filter((name) => metrics[name].kind === kind);
  return Object.fromEntries(named.map((name) => [name, metrics[name].measure(comparison)]));
}

/** Ahead: better by at least one metric and worse by none. Mixed: better by one and worse by another. */
export function judge(ours: Scores, theirs: Scores): Verdict {
  let [better, worse] = [0, 0];
  for (const name of metricNames) {
    const [mine, other] = [ours[name], theirs[name]];
    if (mine === undefined || other === undefined) continue;
    const { better: direction, step } = metrics[name];
    const gain = direction === "higher" ? mine - other : other - mine;
    if (gain >= step) better++;
    if (gain <= -step) worse++;
  }
  if (worse > 0) return better > 0 ? "mixed" : "behind";
  return better > 0 ? "ahead" : "even";
}
