import { fieldsOf, nullOr, numberOf, oneOf, textOf } from "#core/support/narrow.ts";
import type { Failure, ServerWords } from "./failure.ts";

const kinds = [
  "unreachable",
  "timeLimit",
  "cutOff",
  "invalidRequest",
  "blocked",
  "modelNotFound",
  "unauthorized",
  "forbidden",
  "notFound",
  "tooLarge",
  "gatewayTimeout",
  "rateLimited",
  "quotaExceeded",
  "server",
  "notJson",
  "noPictures",
  "bug",
] as const satisfies readonly Failure["kind"][];

/** A failure as it was stored with its run. Throws `DamagedError`. */
export function parseStoredFailure(value: unknown): Failure {
  const fields = fieldsOf(value);
  const kind = oneOf(fields["kind"], kinds);
  switch (kind) {
    case "bug":
      return { kind };
    case "timeLimit":
      return { kind, limitSeconds: numberOf(fields["limitSeconds"]) };
    case "unreachable":
    case "cutOff":
      return { kind, elapsedSeconds: numberOf(fields["elapsedSeconds"]) };
    case "gatewayTimeout":
    case "notJson":
      return { kind, elapsedSeconds: numberOf(fields["elapsedSeconds"]), ...parseWords(value) };
    case "rateLimited":
      return {
        kind,
        retryAfterSeconds: nullOr(fields["retryAfterSeconds"], numberOf),
        ...parseWords(value),
      };
    case "invalidRequest":
    case "blocked":
    case "modelNotFound":
    case "unauthorized":
    case "forbidden":
    case "notFound":
    case "tooLarge":
    case "quotaExceeded":
    case "server":
    case "noPictures":
      return { kind, ...parseWords(value) };
  }
}

function parseWords(value: unknown): ServerWords {
  const fields = fieldsOf(value);
  return {
    status: numberOf(fields["status"]),
    message: nullOr(fields["message"], textOf),
    code: nullOr(fields["code"], textOf),
    param: nullOr(fields["param"], textOf),
    requestId: nullOr(fields["requestId"], textOf),
  };
}
