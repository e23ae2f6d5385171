import type { Failure, ServerWords } from "./failure.ts";
import { parseRetryAfter } from "./parseRetryAfter.ts";
import type { ReplyDetails } from "./replyDetails.ts";

type Evidence = Pick<ReplyDetails, "retryAfter" | "receivedAt" | "elapsedSeconds"> & {
  readonly type: string | null;
  readonly bodyKind: "json" | "markup" | "empty" | "text";
};

/** Error codes that say more than their status does, at OpenAI, Azure and new-api. */
const kindByCode: Readonly<Record<string, "blocked" | "quotaExceeded" | "modelNotFound">> = {
  moderation_blocked: "blocked",
  content_policy_violation: "blocked",
  insufficient_quota: "quotaExceeded",
  insufficient_user_quota: "quotaExceeded",
  billing_hard_limit_reached: "quotaExceeded",
  model_not_found: "modelNotFound",
};

/** A gateway's shortest usual time limit: a page of HTML after that long is the gateway's, not the server's. */
const gatewayLimitSeconds = 60;

/** Source: the table of statuses in docs/contract.md, section 3. Codes go before statuses. */
export function classifyFailure(words: ServerWords, evidence: Evidence): Failure {
  const { elapsedSeconds, retryAfter, receivedAt, bodyKind } = evidence;
  const coded = kindByCode[words.code ?? ""] ?? kindByCode[evidence.type ?? ""];
  if (coded) return { kind: coded, ...words };

  const status = statusOf(words);
  if (status === 401) return { kind: "unauthorized", ...words };
  if (status === 402) return { kind: "quotaExceeded", ...words };
  if (status === 403) return { kind: "forbidden", ...words };
  if (status === 404 || status === 405) return { kind: "notFound", ...words };
  if (status === 413) return { kind: "tooLarge", ...words };
  if (status === 429) {
    return {
      kind: "rateLimited",
      retryAfterSeconds: parseRetryAfter(retryAfter, receivedAt),
      ...words,
    };
  }

  const gaveUpLate = bodyKind === "markup" && elapsedSeconds >= gatewayLimitSeconds;
  if (gaveUpLate || [408, 504, 524].includes(status)) {
    return { kind: "gatewayTimeout", elapsedSeconds, ...words };
  }
  if (status >= 500) return { kind: "server", ...words };
  if (status >= 400) return { kind: "invalidRequest", ...words };
  return classifyOk(words, evidence);
}

/** A reply that says 200 and yet brings no picture. */
function classifyOk(words: ServerWords, { bodyKind, elapsedSeconds, type }: Evidence): Failure {
  if (bodyKind === "markup" || bodyKind === "text") {
    return { kind: "notJson", elapsedSeconds, ...words };
  }
  if (bodyKind === "empty" || words.message === null) return { kind: "noPictures", ...words };
  return { kind: type === "invalid_request_error" ? "invalidRequest" : "server", ...words };
}

/** Some gateways answer 200 and put the real status into the body as `code`. */
function statusOf({ status, code }: ServerWords): number {
  const inBody = /^[45]\d\d$/.test(code ?? "") ? Number(code) : null;
  return status >= 400 ? status : (inBody ?? status);
}
