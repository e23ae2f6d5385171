import { describe, expect, test } from "vitest";
import { defaultDialect } from "#core/connection/dialects.ts";
import type { Draft } from "./validateDraft.ts";
import { validateDraft } from "./validateDraft.ts";

const builtin = { id: "builtin", kind: "builtin" } as const;
const remote = {
  id: "remote",
  kind: "remote",
  baseUrl: "https://api.example",
  dialect: defaultDialect,
  timeLimitSeconds: 600,
} as const;

function aSource(sizeBytes = 3, type = "image/png", height = 4) {
  const upright = { size: sizeBytes, type } as Blob;
  return { id: "cat", name: "cat.png", size: { width: 4, height }, upright };
}

function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    connection: remote,
    sources: [aSource()],
    mask: { coverage: 0.2 },
    prompt: "a red hat",
    parameters: { model: "gpt-image-2", size: null, quality: null, n: 1 },
    ...changes,
  };
}

function aDraftOf(model: string | null, n = 1, changes: Partial<Draft> = {}): Draft {
  return aDraft({ parameters: { model, size: null, quality: null, n }, ...changes });
}

/** Issues as "level field kind". */
function issuesOf(draft: Draft): string[] {
  return validateDraft(draft).map(({ level, field, kind }) => `${level} ${field} ${kind}`);
}

describe(validateDraft, () => {
  test("a model that takes square PNGs only refuses everything else before it is sent", () => {
    const shapes = [aSource(), aSource(3, "image/jpeg"), aSource(3, "image/png", 5)];

    const found = shapes.map((shape) => issuesOf(aDraftOf("dall-e-2", 1, { sources: [shape] })));

    const refused = ["error sources notSquarePng"];
    expect(found).toEqual([[], refused, refused]);
    expect(issuesOf(aDraftOf("gpt-image-2", 1, { sources: [shapes[2]!] }))).toEqual([]);
  });

  test("finds nothing in a draft that can run", () => {
    expect(issuesOf(aDraft())).toEqual([]);
  });

  test("says everything that is missing at once, each at its field", () => {
    const empty = aDraftOf(null, 0, {
      connection: { ...remote, baseUrl: "" },
      sources: [],
      mask: null,
      prompt: " \n ",
    });

    expect(issuesOf(empty)).toEqual([
      "error connection baseUrl",
      "error sources noPicture",
      "error prompt promptMissing",
      "error model modelMissing",
      "error n countOutOfRange",
    ]);
  });

  test("lets the built-in endpoint run without prompt, model or address", () => {
    const draft = aDraftOf(null, 1, { connection: builtin, prompt: "" });

    expect(issuesOf(draft)).toEqual([]);
  });

  test.each([null, { coverage: 0 }])(
    "wants something painted for the built-in fill (%j)",
    (mask) => {
      expect(issuesOf(aDraft({ connection: builtin, mask }))).toEqual([
        "error mask nothingPainted",
      ]);
      expect(issuesOf(aDraft({ connection: remote, mask }))).toEqual(["note mask nothingPainted"]);
    },
  );

  test("wants something left unpainted for the built-in fill, and asks before a remote run", () => {
    const mask = { coverage: 1 };

    expect(issuesOf(aDraft({ connection: builtin, mask }))).toEqual([
      "error mask everythingPainted",
    ]);
    expect(issuesOf(aDraft({ connection: remote, mask }))).toEqual([
      "confirm mask everythingPainted",
    ]);
  });

  test("refuses the seventeenth picture", () => {
    const sources = Array.from({ length: 17 }, () => aSource());

    expect(validateDraft(aDraft({ sources }))).toEqual([
      { field: "sources", kind: "tooManyPictures", level: "error", count: 17, limit: 16 },
    ]);
    expect(issuesOf(aDraft({ sources: sources.slice(1) }))).toEqual([]);
  });

  test("names the file that is too large for the model", () => {
    const draft = aDraftOf("dall-e-2", 1, { sources: [aSource(5_000_000)] });

    expect(validateDraft(draft)).toEqual([
      {
        field: "sources",
        kind: "fileTooLarge",
        level: "error",
        sourceId: "cat",
        name: "cat.png",
        sizeBytes: 5_000_000,
        limitBytes: 4 * 1024 * 1024,
      },
    ]);
  });

  test("counts the prompt as it goes out: characters, with two for a line break", () => {
    const fits = "🙂".repeat(998) + "\n";

    expect(issuesOf(aDraftOf("dall-e-2", 1, { prompt: fits }))).toEqual([]);
    expect(validateDraft(aDraftOf("dall-e-2", 1, { prompt: `${fits}!` }))).toEqual([
      { field: "prompt", kind: "promptTooLong", level: "error", length: 1001, limit: 1000 },
    ]);
  });

  test("blocks nothing over the limits of a model it does not know", () => {
    const sources = Array.from({ length: 17 }, () => aSource(60 * 1024 * 1024));
    const draft = aDraftOf("my-own-model", 1, { sources, prompt: "x".repeat(32_001) });

    expect(new Set(validateDraft(draft).map(({ level }) => level))).toEqual(new Set(["note"]));
  });

  test.each([0, 11, 1.5, Number.NaN])("refuses to ask for %d pictures", (n) => {
    expect(issuesOf(aDraftOf("gpt-image-2", n))).toEqual(["error n countOutOfRange"]);
  });

  test("holds the built-in endpoint to no limit of a model it does not use", () => {
    const draft = aDraftOf("dall-e-2", 1, { connection: builtin, prompt: "x".repeat(1001) });

    expect(issuesOf(draft)).toEqual([]);
  });
});
