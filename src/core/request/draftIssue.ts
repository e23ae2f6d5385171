import type { BaseUrlProblem } from "#core/connection/editsUrl.ts";

/** An "error" stops the run, a "confirm" is asked once, a "note" is only said. */
type DraftIssueLevel = "error" | "confirm" | "note";

export type DraftField = "connection" | "sources" | "mask" | "prompt" | "model" | "n";

type Issue<Field extends DraftField, Kind extends string, Details = unknown> = {
  readonly field: Field;
  readonly kind: Kind;
  readonly level: DraftIssueLevel;
} & Readonly<Details>;

/** What is missing or wrong in a draft, at the field where it can be put right. */
export type DraftIssue =
  | Issue<"connection", "baseUrl", { problem: BaseUrlProblem }>
  | Issue<"sources", "noPicture">
  | Issue<"sources", "tooManyPictures", { count: number; limit: number }>
  | Issue<
      "sources",
      "fileTooLarge",
      { sourceId: string; name: string; sizeBytes: number; limitBytes: number }
    >
  | Issue<"sources", "notSquarePng", { sourceId: string; name: string }>
  | Issue<"mask", "nothingPainted">
  | Issue<"mask", "everythingPainted">
  | Issue<"prompt", "promptMissing">
  | Issue<"prompt", "promptTooLong", { length: number; limit: number }>
  | Issue<"model", "modelMissing">
  | Issue<"n", "countOutOfRange", { limit: number }>;
