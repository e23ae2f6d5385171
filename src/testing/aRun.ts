import { wholePictureFrame } from "#core/frame/frame.ts";
import type { EditRequest } from "#core/request/editRequest.ts";
import { runSchema, type Run } from "#core/run/run.ts";
import { aSource } from "./aSource.ts";

export function anEditRequest(change: Partial<EditRequest> = {}): EditRequest {
  return {
    prompt: "a red hat",
    parameters: { model: "gpt-image-2", size: "auto", quality: "auto", n: 1 },
    images: [{ name: "cat.png", blob: new Blob(["cat"], { type: "image/png" }) }],
    mask: null,
    frame: wholePictureFrame(aSource()),
    conversions: [],
    ...change,
  };
}

export function aRun(change: Partial<Run> = {}): Run {
  return {
    schema: runSchema,
    id: "run",
    startedAt: 1000,
    inputs: anEditRequest(),
    connection: { id: "builtin", kind: "builtin", address: null },
    parent: null,
    pageId: "this page",
    outcome: { status: "running", phase: "waiting" },
    ...change,
  };
}
