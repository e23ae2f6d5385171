import type { Fields } from "#core/support/narrow.ts";
import { isFields } from "#core/support/narrow.ts";
import { classifyFailure } from "./classifyFailure.ts";
import type { Failure } from "./failure.ts";
import { maskSecret } from "./maskSecret.ts";
import { firstCharacters, looksLikeMarkup, plainText } from "./plainText.ts";
import type { ReplyDetails } from "./replyDetails.ts";

/** Limits in characters: of text that is not JSON (wire contract, section 3), and of a JSON message. */
const textLimit = 200;
const messageLimit = 1000;

type Words = {
  readonly message: string | null;
  readonly code: string | null;
  readonly type: string | null;
  readonly param: string | null;
};

/**
 * The failure in a reply that brought no picture, whatever its status. Never throws.
 *
 * Body shapes in the order of the wire contract, section 3: `error.message`, `error` as text, `detail`, `message`,
 * `msg`, then text or HTML.
 */
export function parseFailure(body: string, reply: ReplyDetails): Failure {
  const json = parseJson(body);
  const words = json ? wordsOf(json.value) : { ...noWords, message: plainText(body) };
  const limit = json ? messageLimit : textLimit;
  const show = (text: string | null) =>
    text === null ? null : firstCharacters(maskSecret(text, reply.secret), limit);

  const { message, code, param } = words;
  return classifyFailure(
    {
      status: reply.status,
      message: show(message),
      code: show(code),
      param: show(param),
      requestId: show(reply.requestId ?? message?.match(/\breq_\w+/)?.[0] ?? null),
    },
    { ...reply, type: words.type, bodyKind: bodyKindOf(body, json) },
  );
}

function bodyKindOf(body: string, json: object | null): "json" | "markup" | "empty" | "text" {
  if (json) return "json";
  if (body.trim() === "") return "empty";
  return looksLikeMarkup(body) ? "markup" : "text";
}

/** Null for what is no JSON; `null` itself is. */
function parseJson(body: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return null;
  }
}

const noWords: Words = { message: null, code: null, type: null, param: null };

function wordsOf(json: unknown): Words {
  return isFields(json)
    ? wordsIn(json)
    : { ...noWords, message: typeof json === "string" ? textIn(json) : null };
}

function wordsIn(json: Fields): Words {
  const { error, detail } = json;
  const inner = isFields(error) ? error : json;
  const details = Array.isArray(detail) ? detail.filter(isFields) : [];
  return {
    message:
      (isFields(error) ? textIn(error["message"]) : null) ??
      textIn(error) ??
      textIn(detail) ??
      (details.map(sentenceOf).filter(Boolean).join("; ") || null) ??
      textIn(json["message"]) ??
      textIn(json["msg"]),
    code: textIn(inner["code"]),
    type: textIn(inner["type"]),
    param: textIn(inner["param"]) ?? (details[0] ? locationOf(details[0]) : null),
  };
}

function textIn(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** FastAPI says where a fault is as a path that starts with "body". */
function locationOf(detail: Fields): string | null {
  const path = Array.isArray(detail["loc"]) ? detail["loc"] : [];
  return path.filter((part) => part !== "body").join(".") || null;
}

function sentenceOf(detail: Fields): string {
  return [locationOf(detail), textIn(detail["msg"])].filter(Boolean).join(": ");
}
