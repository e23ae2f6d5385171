import type { FillProblem } from "#core/fill/fillError.ts";
import type { Size } from "#core/geometry/size.ts";

export type FillOrder = { readonly image: Blob; readonly mask: Blob; readonly seed: number };

/** The filled picture as a PNG file in base64, still a Blob: the page only passes it on. */
export type FillOutcome =
  | { readonly status: "filled"; readonly size: Size; readonly base64: Blob }
  | {
      readonly status: "refused";
      readonly problem: FillProblem | "unreadableImage" | "unreadableMask";
    }
  | { readonly status: "sizesDiffer"; readonly image: Size; readonly mask: Size };

export type FillJobs = {
  readonly fill: (order: FillOrder) => Promise<FillOutcome>;
};
