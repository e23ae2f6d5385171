import type { Connection } from "#core/connection/connection.ts";
import { checkBaseUrl } from "#core/connection/editsUrl.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import type { DraftIssue } from "./draftIssue.ts";
import type { RequestParameters } from "./editRequest.ts";
import type { ModelRow } from "./models.ts";
import { modelRow } from "./models.ts";

/** `coverage` is the share of the base picture that will be repainted, 0 to 1. */
type DraftMask = { readonly coverage: number };

export type Draft = {
  readonly connection: Connection;
  readonly sources: readonly Pick<SourceImage, "id" | "name" | "size" | "upright">[];
  readonly mask: DraftMask | null;
  readonly prompt: string;
  readonly parameters: RequestParameters;
};

type DraftSource = Draft["sources"][number];

/** Everything that keeps a draft from running or should be said before it runs, in the order of the form. */
export function validateDraft(draft: Draft): readonly DraftIssue[] {
  const row = rowOf(draft);
  return [
    ...checkConnection(draft),
    ...checkSources(draft, row),
    ...checkMask(draft),
    ...checkPrompt(draft, row),
    ...checkModel(draft),
    ...checkCount(draft, row),
  ];
}

/** The built-in endpoint takes what gpt-image-2 takes, whatever model the other connections use. */
function rowOf({ connection, parameters }: Draft): ModelRow {
  return modelRow(connection.kind === "builtin" ? "gpt-image-2" : (parameters.model ?? "").trim());
}

function checkConnection({ connection }: Draft): DraftIssue[] {
  const problem = connection.kind === "remote" ? checkBaseUrl(connection.baseUrl) : null;
  return problem ? [{ field: "connection", kind: "baseUrl", level: "error", problem }] : [];
}

function checkSources({ sources }: Draft, row: ModelRow): DraftIssue[] {
  const count = sources.length;
  if (count === 0) return [{ field: "sources", kind: "noPicture", level: "error" }];

  const issues = sources.flatMap((source) => [
    ...checkShape(source, row),
    ...checkFile(source, row),
  ]);
  if (count <= row.maxImages) return issues;
  const level = levelOf(row);
  const tooMany = { kind: "tooManyPictures", level, count, limit: row.maxImages } as const;
  return [{ field: "sources", ...tooMany }, ...issues];
}

function checkShape({ id, name, size, upright }: DraftSource, row: ModelRow): DraftIssue[] {
  const fits = upright.type === "image/png" && size.width === size.height;
  if (!row.squarePngOnly || fits) return [];
  return [{ field: "sources", kind: "notSquarePng", level: "error", sourceId: id, name }];
}

function checkFile({ id, name, upright }: DraftSource, row: ModelRow): DraftIssue[] {
  const limitBytes = row.fileLimitBytes;
  if (upright.size < limitBytes) return [];
  const details = { sourceId: id, name, sizeBytes: upright.size, limitBytes };
  return [{ field: "sources", kind: "fileTooLarge", level: levelOf(row), ...details }];
}

/** The built-in fill copies from what is not painted over; a remote model can do without a mask. */
function checkMask({ connection, sources, mask }: Draft): DraftIssue[] {
  if (sources.length === 0) return [];
  const level = connection.kind === "builtin" ? "error" : null;

  const coverage = mask?.coverage ?? 0;
  if (coverage <= 0) return [{ field: "mask", kind: "nothingPainted", level: level ?? "note" }];
  if (coverage < 1) return [];
  return [{ field: "mask", kind: "everythingPainted", level: level ?? "confirm" }];
}

function checkPrompt({ connection, prompt }: Draft, row: ModelRow): DraftIssue[] {
  if (connection.kind === "builtin") return [];
  if (prompt.trim() === "") return [{ field: "prompt", kind: "promptMissing", level: "error" }];

  const length = lengthOnTheWire(prompt);
  const limit = row.promptLimit;
  if (length <= limit) return [];
  return [{ field: "prompt", kind: "promptTooLong", level: levelOf(row), length, limit }];
}

/** In characters (code points). A form sends every line break as two. */
function lengthOnTheWire(prompt: string): number {
  return Array.from(prompt.replace(/\r\n|\r|\n/g, "\r\n")).length;
}

function checkModel({ connection, parameters }: Draft): DraftIssue[] {
  const isMissing = connection.kind === "remote" && (parameters.model ?? "").trim() === "";
  return isMissing ? [{ field: "model", kind: "modelMissing", level: "error" }] : [];
}

function checkCount({ parameters: { n } }: Draft, row: ModelRow): DraftIssue[] {
  if (Number.isInteger(n) && n >= 1 && n <= row.maxN) return [];
  return [{ field: "n", kind: "countOutOfRange", level: "error", limit: row.maxN }];
}

/** Limits of a model that is not in the table are a guess: they are said, and block nothing. */
function levelOf(row: ModelRow): "error" | "note" {
  return row.known ? "error" : "note";
}
