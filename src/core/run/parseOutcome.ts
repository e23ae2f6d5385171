import type { ReturnedParameters, Usage } from "#core/result/editEvent.ts";
import { parseStoredFailure } from "#core/result/parseStoredFailure.ts";
import { parseSize } from "#core/frame/parseFrame.ts";
import type { Fields } from "#core/support/narrow.ts";
import { fieldsOf, listOf, nullOr, numberOf, oneOf, textOf } from "#core/support/narrow.ts";
import type { ResultPicture, RunOutcome } from "./run.ts";

const statuses = ["running", "succeeded", "failed", "cancelled", "interrupted"] as const;

/** How a stored run ended. Throws `DamagedError`; a result picture that is lost becomes a broken one. */
export function parseOutcome(value: unknown): RunOutcome {
  const fields = fieldsOf(value);
  const status = oneOf(fields["status"], statuses);
  switch (status) {
    case "running":
      return parseRunning(fields);
    case "succeeded":
      return parseSuccess(fields);
    case "failed":
      return {
        status,
        finishedAt: numberOf(fields["finishedAt"]),
        failure: parseStoredFailure(fields["failure"]),
      };
    case "cancelled":
      return { status, finishedAt: numberOf(fields["finishedAt"]), wasAtWork: wasAtWork(fields) };
    case "interrupted":
      return { status, wasAtWork: wasAtWork(fields) };
  }
}

function parseRunning(fields: Fields): RunOutcome {
  const phase = oneOf(fields["phase"], ["waiting", "receiving", "pausing"]);
  if (phase !== "pausing") return { status: "running", phase };
  const [retry, until] = [numberOf(fields["retry"]), numberOf(fields["until"])];
  return { status: "running", phase, retry, until };
}

/** Where it is not said the worse is assumed. */
function wasAtWork(fields: Fields): boolean {
  return fields["wasAtWork"] !== false;
}

function parseSuccess(fields: Fields): RunOutcome {
  return {
    status: "succeeded",
    finishedAt: numberOf(fields["finishedAt"]),
    pictures: listOf(fields["pictures"], parsePicture),
    usage: nullOr(fields["usage"], parseUsage),
    returned: parseReturned(fields["returned"]),
    requestId: nullOr(fields["requestId"], textOf),
  };
}

function parsePicture(value: unknown): ResultPicture {
  const fields = fieldsOf(value);
  const kind = oneOf(fields["kind"], ["bytes", "link", "broken"]);
  const common = {
    id: textOf(fields["id"]),
    revisedPrompt: nullOr(fields["revisedPrompt"], textOf),
  };
  if (kind === "link") return { kind, url: textOf(fields["url"]), ...common };

  const raw = fields["raw"] instanceof Blob ? fields["raw"] : null;
  if (kind === "broken" || !raw) return { kind: "broken", raw, ...common };
  return {
    kind,
    raw,
    thumbnail: fields["thumbnail"] instanceof Blob ? fields["thumbnail"] : raw,
    size: parseSize(fields["size"]),
    ...common,
  };
}

function parseUsage(value: unknown): Usage {
  const fields = fieldsOf(value);
  return {
    totalTokens: nullOr(fields["totalTokens"], numberOf),
    inputTokens: nullOr(fields["inputTokens"], numberOf),
    outputTokens: nullOr(fields["outputTokens"], numberOf),
  };
}

function parseReturned(value: unknown): ReturnedParameters {
  const fields = fieldsOf(value);
  return {
    size: nullOr(fields["size"], textOf),
    quality: nullOr(fields["quality"], textOf),
    background: nullOr(fields["background"], textOf),
    outputFormat: nullOr(fields["outputFormat"], textOf),
  };
}
