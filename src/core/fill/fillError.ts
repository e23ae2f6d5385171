/** Why there is nothing that a fill could do. */
export type FillProblem = "maskCoversEverything" | "nothingToRepaint";

export class FillError extends Error {
  override readonly name = "FillError";
  readonly problem: FillProblem;

  constructor(problem: FillProblem) {
    super(problem);
    this.problem = problem;
  }
}
