import { mimeTypes, sniffFormat } from "#core/source/header/sniffFormat.ts";
import type { Fields } from "#core/support/narrow.ts";
import { isFields } from "#core/support/narrow.ts";
import { decodeBase64 } from "./decodeBase64.ts";
import type { AnsweredPicture, EditAnswer, Usage } from "./editEvent.ts";
import { EndpointError } from "./failure.ts";
import { parseFailure } from "./parseFailure.ts";
import type { ReplyDetails } from "./replyDetails.ts";

/** What is read of a body that is not an answer. */
const failureBytes = 1024 * 1024;

/**
 * The answer in a reply's body. Throws `EndpointError`, and nothing else, for a reply that brought no picture.
 *
 * A `url` stays a link, as the server wrote it, unless it is a data URL. Meant for a worker: a body may have 50 MB.
 */
export function parseAnswer(body: Uint8Array<ArrayBuffer>, reply: ReplyDetails): EditAnswer {
  const json = reply.status >= 200 && reply.status < 300 ? parseObject(body) : null;
  const data = Array.isArray(json?.["data"]) ? json["data"] : [];
  if (!json || data.length === 0) throw refusal(body, json, reply);

  const outputFormat = textIn(json["output_format"]);
  return {
    pictures: data.map((item: unknown) => parsePicture(item, outputFormat)),
    usage: parseUsage(json["usage"]),
    returned: {
      size: textIn(json["size"]),
      quality: textIn(json["quality"]),
      background: textIn(json["background"]),
      outputFormat,
    },
    requestId: reply.requestId,
  };
}

/** A body that begins as an object and cannot be read was cut off on its way. */
function refusal(
  body: Uint8Array<ArrayBuffer>,
  json: Fields | null,
  reply: ReplyDetails,
): EndpointError {
  const text = new TextDecoder().decode(body.subarray(0, failureBytes));
  const cutOff = reply.status < 300 && !json && text.trimStart().startsWith("{");
  return new EndpointError(
    cutOff ? { kind: "cutOff", elapsedSeconds: reply.elapsedSeconds } : parseFailure(text, reply),
  );
}

function parseObject(body: Uint8Array<ArrayBuffer>): Fields | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function parsePicture(item: unknown, outputFormat: string | null): AnsweredPicture {
  if (!isFields(item)) return { kind: "broken", revisedPrompt: null };

  const revisedPrompt = textIn(item["revised_prompt"]);
  const url = textIn(item["url"]);
  const isInline = /^data:/i.test(url ?? "");
  const bytes = decodeBase64(textIn(item["b64_json"]) ?? (isInline && url ? url : ""));
  if (bytes) return { kind: "bytes", blob: toBlob(bytes, outputFormat), revisedPrompt };
  return url && !isInline
    ? { kind: "link", url, revisedPrompt }
    : { kind: "broken", revisedPrompt };
}

/** Typed by the first bytes, else by what the server says. What neither knows is kept: it may have been paid for. */
function toBlob(bytes: Uint8Array<ArrayBuffer>, outputFormat: string | null): Blob {
  const format = sniffFormat(bytes);
  const type = outputFormat ? `image/${outputFormat}` : "application/octet-stream";
  return new Blob([bytes], { type: format ? mimeTypes[format] : type });
}

function parseUsage(value: unknown): Usage | null {
  if (!isFields(value)) return null;
  const usage = {
    totalTokens: numberIn(value["total_tokens"]),
    inputTokens: numberIn(value["input_tokens"]),
    outputTokens: numberIn(value["output_tokens"]),
  };
  return Object.values(usage).every((count) => count === null) ? null : usage;
}

function textIn(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function numberIn(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
