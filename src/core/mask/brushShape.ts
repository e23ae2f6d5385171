/** A round brush. */
export type BrushShape = {
  /** In picture pixels. */
  readonly diameter: number;
  /** Share of the radius that is fully covered, 0 to 1; from there coverage falls to 0 at the rim. */
  readonly hardness: number;
};
