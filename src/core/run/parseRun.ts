import type { ConnectionSnapshot } from "#core/connection/connection.ts";
import { parseFrame } from "#core/frame/parseFrame.ts";
import type { Conversion, EditRequest, RequestFile } from "#core/request/editRequest.ts";
import { parseParameters } from "#core/request/parseParameters.ts";
import { parseParent } from "#core/source/parseSource.ts";
import { blobOf, fieldsOf, listOf, nullOr, numberOf, oneOf, textOf } from "#core/support/narrow.ts";
import { parseOutcome } from "./parseOutcome.ts";
import type { Run } from "./run.ts";
import { runSchema } from "./run.ts";

/** A run as it was stored. Throws `DamagedError` if it cannot be shown; a lost result picture becomes a broken one. */
export function parseRun(record: unknown): Run {
  const fields = fieldsOf(record);
  return {
    schema: oneOf(fields["schema"], [runSchema]),
    id: textOf(fields["id"]),
    startedAt: numberOf(fields["startedAt"]),
    inputs: parseInputs(fields["inputs"]),
    connection: parseSnapshot(fields["connection"]),
    parent: nullOr(fields["parent"], parseParent),
    pageId: textOf(fields["pageId"]),
    outcome: parseOutcome(fields["outcome"]),
  };
}

function parseInputs(value: unknown): EditRequest {
  const fields = fieldsOf(value);
  const [base, ...references] = listOf(fields["images"], parseFile);
  return {
    prompt: textOf(fields["prompt"]),
    parameters: parseParameters(fields["parameters"]),
    images: [base ?? parseFile(null), ...references],
    mask: nullOr(fields["mask"], parseFile),
    frame: parseFrame(fields["frame"]),
    conversions: nullOr(fields["conversions"], parseConversions) ?? [],
  };
}

function parseConversions(value: unknown): readonly Conversion[] {
  return listOf(value, (conversion) => oneOf(conversion, ["scaledDown", "savedAsJpeg"]));
}

function parseFile(value: unknown): RequestFile {
  const fields = fieldsOf(value);
  return { name: textOf(fields["name"]), blob: blobOf(fields["blob"]) };
}

function parseSnapshot(value: unknown): ConnectionSnapshot {
  const fields = fieldsOf(value);
  return {
    id: textOf(fields["id"]),
    kind: oneOf(fields["kind"], ["builtin", "remote"]),
    address: nullOr(fields["address"], textOf),
  };
}
