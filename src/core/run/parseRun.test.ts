import { describe, expect, test } from "vitest";
import { DamagedError } from "#core/support/narrow.ts";
import type { Failure } from "#core/result/failure.ts";
import { parseRun } from "./parseRun.ts";
import type { ResultPicture, Run, RunOutcome } from "./run.ts";

const blob = new Blob(["pixels"], { type: "image/png" });

const pictures: readonly ResultPicture[] = [
  {
    kind: "bytes",
    id: "p1",
    raw: blob,
    thumbnail: new Blob(["small"]),
    size: { width: 4, height: 3 },
    revisedPrompt: "a hat",
  },
  { kind: "link", id: "p2", url: "https://files.example/1.png", revisedPrompt: null },
  { kind: "broken", id: "p3", raw: null, revisedPrompt: null },
  { kind: "broken", id: "p4", raw: blob, revisedPrompt: null },
];

const succeeded: RunOutcome = {
  status: "succeeded",
  finishedAt: 2000,
  pictures,
  usage: { totalTokens: 3, inputTokens: 1, outputTokens: null },
  returned: { size: "1024x1024", quality: null, background: null, outputFormat: "png" },
  requestId: "req_1",
};

/** A run as version 1 of the schema stores it. */
function aRun(outcome: RunOutcome = succeeded): Run {
  return {
    schema: 1,
    id: "r1",
    startedAt: 1000,
    inputs: {
      prompt: "a red hat",
      parameters: { model: "gpt-image-2", size: null, quality: "high", n: 2 },
      images: [
        { name: "cat.png", blob },
        { name: "hat.png", blob },
      ],
      mask: { name: "mask.png", blob },
      frame: {
        sourceId: "cat",
        sourceSize: { width: 4, height: 3 },
        box: { left: 0, top: 0, right: 4, bottom: 3 },
        sentSize: { width: 4, height: 3 },
      },
      conversions: ["scaledDown"],
    },
    connection: { id: "remote", kind: "remote", address: "api.example/v1" },
    parent: { runId: "r0", pictureId: "p0" },
    pageId: "page",
    outcome,
  };
}

/** Every file of its pictures, null where there is none. */
function filesOf({ outcome }: Run): readonly (Blob | null)[] {
  if (outcome.status !== "succeeded") return [];
  return outcome.pictures.flatMap((picture) => {
    if (picture.kind === "link") return [];
    return picture.kind === "bytes" ? [picture.raw, picture.thumbnail] : [picture.raw];
  });
}

const words = { status: 400, message: "no", code: null, param: "size", requestId: null };

describe(parseRun, () => {
  test("reads back what was stored", () => {
    const run = parseRun(aRun());

    expect(run).toEqual(aRun());
    expect(run.inputs.images[0].blob).toBe(blob); // to `toEqual` all Blobs are alike
    expect(run.inputs.mask?.blob).toBe(blob);
    expect(filesOf(run)).toEqual(
      filesOf(aRun()).map((file) => expect.toSatisfy((each) => each === file)),
    );
  });

  test.each<RunOutcome>([
    { status: "running", phase: "receiving" },
    { status: "running", phase: "pausing", retry: 2, until: 4000 },
    { status: "cancelled", finishedAt: 3000, wasAtWork: false },
    { status: "interrupted", wasAtWork: true },
  ])("reads back the outcome %j", (outcome) => {
    expect(parseRun(aRun(outcome)).outcome).toEqual(outcome);
  });

  test.each<Failure>([
    { kind: "bug" },
    { kind: "timeLimit", limitSeconds: 600 },
    { kind: "unreachable", elapsedSeconds: 0.4 },
    { kind: "cutOff", elapsedSeconds: 61 },
    { kind: "gatewayTimeout", elapsedSeconds: 61, ...words },
    { kind: "notJson", elapsedSeconds: 1, ...words },
    { kind: "rateLimited", retryAfterSeconds: 20, ...words },
    { kind: "invalidRequest", ...words },
    { kind: "noPictures", ...words },
  ])("reads back the failure %j", (failure) => {
    const outcome = { status: "failed", finishedAt: 3000, failure } as const;

    expect(parseRun(aRun(outcome)).outcome).toEqual(outcome);
  });

  test("takes a run that tells of no conversion for one without", () => {
    const { conversions: _, ...inputs } = aRun().inputs;

    expect(parseRun({ ...aRun(), inputs }).inputs.conversions).toEqual([]);
  });

  test("takes a run that was cancelled in an unknown state for one that was at work", () => {
    const record = { ...aRun(), outcome: { status: "cancelled", finishedAt: 3000 } };

    expect(parseRun(record).outcome).toMatchObject({ wasAtWork: true });
  });

  test("shows a picture whose bytes are lost as broken, and the others as they are", () => {
    const [first, ...others] = pictures;
    const record = aRun({ ...succeeded, pictures: [{ ...first, raw: null } as never, ...others] });

    const { outcome } = parseRun(record);

    expect(outcome.status === "succeeded" && outcome.pictures).toEqual([
      { kind: "broken", id: "p1", raw: null, revisedPrompt: "a hat" },
      ...others,
    ]);
  });

  test("shows the picture itself where its thumbnail is lost", () => {
    const record = aRun({ ...succeeded, pictures: [{ ...pictures[0], thumbnail: null } as never] });

    const { outcome } = parseRun(record);

    const [picture] = outcome.status === "succeeded" ? outcome.pictures : [];
    expect(picture?.kind === "bytes" && picture.thumbnail).toBe(blob);
  });

  test.each([
    ["nothing", undefined],
    ["another schema", { ...aRun(), schema: 99 }],
    ["no time", { ...aRun(), startedAt: Number.NaN }],
    ["no picture", { ...aRun(), inputs: { ...aRun().inputs, images: [] } }],
    ["no list of pictures", { ...aRun(), inputs: { ...aRun().inputs, images: "cat" } }],
    ["an unknown outcome", { ...aRun(), outcome: { status: "paused" } }],
    [
      "an unknown failure",
      aRun({ status: "failed", finishedAt: 1, failure: { kind: "x" } as never }),
    ],
  ])("calls a record with %s damaged", (_, record) => {
    expect(() => parseRun(record)).toThrow(DamagedError);
  });
});
