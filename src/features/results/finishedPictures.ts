import type { ResultPicture, Run, RunOutcome } from "#core/run/run.ts";

export type FinishedPicture = {
  readonly run: Run;
  readonly outcome: Extract<RunOutcome, { status: "succeeded" }>;
  readonly picture: Extract<ResultPicture, { kind: "bytes" }>;
  /** 1 for the first picture of its run. */
  readonly position: number;
};

/** All pictures that can be looked at, in the order of the panel. */
export function finishedPictures(runs: readonly Run[]): readonly FinishedPicture[] {
  return runs.flatMap((run) => {
    const { outcome } = run;
    if (outcome.status !== "succeeded") return [];
    return outcome.pictures.flatMap((picture, index) =>
      picture.kind === "bytes" ? [{ run, outcome, picture, position: index + 1 }] : [],
    );
  });
}
