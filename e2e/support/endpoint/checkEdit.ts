import type { IncomingHttpHeaders } from "node:http";
import { checkImages, checkMask } from "./checkFiles.ts";
import { findModel, type ModelRow } from "./models.ts";
import { isImageField, toReceivedEdit, type ReceivedField } from "./receivedEdit.ts";
import { firstRefusal, refuse, type Refusal } from "./refusal.ts";

/** Headers that a browser sets by itself; whoever adds one breaks the preflight of many gateways. */
const ownHeaders = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "authorization",
  "cache-control",
  "connection",
  "content-length",
  "content-type",
  "dnt",
  "host",
  "origin",
  "pragma",
  "priority",
  "referer",
  "transfer-encoding",
  "user-agent",
]);

/** `undefined` takes any key or none, null takes none, a key takes just that one. */
export type ExpectedKey = string | null | undefined;

export function checkHeaders(headers: IncomingHttpHeaders, key: ExpectedKey): Refusal | null {
  const { authorization, accept } = headers;
  if (key === null && authorization !== undefined) {
    return refuse("unexpected_header", null, "No Authorization header is expected here.");
  }
  if (key !== undefined && key !== null && authorization !== `Bearer ${key}`) {
    return refuse("invalid_api_key", null, "Incorrect API key provided.", 401);
  }
  if (authorization !== undefined && !/^Bearer \S+$/.test(authorization)) {
    return refuse("invalid_api_key", null, "Use 'Authorization: Bearer KEY'.", 401);
  }
  const foreign = Object.keys(headers).find(
    (name) => !ownHeaders.has(name) && !name.startsWith("sec-"),
  );
  if (foreign !== undefined || (accept ?? "*/*") !== "*/*") {
    return refuse("unexpected_header", null, `Unexpected header: '${foreign ?? "accept"}'.`);
  }
  return null;
}

/** Everything that section 1 of the wire contract says about the form. */
export function checkFields(fields: readonly ReceivedField[]): Refusal | null {
  const { images, mask, text } = toReceivedEdit({}, fields, null);
  const model = findModel(text("model"));
  if (!model) {
    const message = `The model '${text("model")}' does not exist or you do not have access to it.`;
    return refuse("model_not_found", "model", message, 404);
  }

  return firstRefusal(
    () => checkRepeats(fields),
    () => checkNames(fields, model),
    () => checkPrompt(text("prompt"), model),
    () => checkImages(images, model),
    () => checkMask(mask, images),
    () => checkValues(fields, model),
    () => checkTogether(text),
    () => checkOrder(fields),
  );
}

function checkRepeats(fields: readonly ReceivedField[]): Refusal | null {
  const names = fields.map(({ name }) => name);
  const repeated = names.find((name, at) => name !== "image[]" && names.indexOf(name) !== at);
  if (repeated === undefined) return null;
  const message = `Duplicate parameter: '${repeated}'. For a list of values, use the array syntax '${repeated}[]'.`;
  return refuse("duplicate_parameter", repeated, message);
}

function checkNames(fields: readonly ReceivedField[], { rules }: ModelRow): Refusal | null {
  for (const { name, kind } of fields) {
    const wantsFile = isImageField(name) || name === "mask";
    if (!wantsFile && name !== "model" && name !== "prompt" && !Object.hasOwn(rules, name)) {
      return refuse("unknown_parameter", name, `Unknown parameter: '${name}'.`);
    }
    if (wantsFile !== (kind === "file")) {
      const wanted = wantsFile ? "a file" : "a text";
      return refuse("invalid_type", name, `Invalid type for '${name}': expected ${wanted}.`);
    }
  }
  return null;
}

function checkPrompt(prompt: string | null, { maxPromptLength }: ModelRow): Refusal | null {
  if (!prompt) {
    return refuse("missing_required_parameter", "prompt", "Missing required parameter: 'prompt'.");
  }
  if (prompt.length <= maxPromptLength) return null;
  const message = `Invalid 'prompt': string too long. Expected at most ${maxPromptLength} characters, but got ${prompt.length}.`;
  return refuse("string_above_max_length", "prompt", message);
}

function checkValues(fields: readonly ReceivedField[], { rules }: ModelRow): Refusal | null {
  for (const field of fields) {
    const rule = Object.hasOwn(rules, field.name) ? rules[field.name] : undefined;
    if (!rule || field.kind === "file") continue;
    const { name, value } = field;
    if (typeof rule === "function" ? rule(value) : rule.includes(value)) continue;
    return refuse("invalid_value", name, `Invalid value for '${name}': '${value}'.`);
  }
  return null;
}

function checkTogether(text: (name: string) => string | null): Refusal | null {
  const format = text("output_format") ?? "png";
  if (text("background") === "transparent" && format === "jpeg") {
    return refuse("invalid_value", "background", "A transparent background needs png or webp.");
  }
  if (text("output_compression") !== null && format === "png") {
    return refuse("invalid_value", "output_compression", "Compression needs jpeg or webp.");
  }
  return null;
}

/** One old server wants the prompt before the mask; this order suits all. */
function checkOrder(fields: readonly ReceivedField[]): Refusal | null {
  const misplaced = fields.find(
    ({ name }, at) => at > 0 && placeOf(name) < placeOf(fields[at - 1]!.name),
  );
  if (!misplaced) return null;
  const message = "Send the fields in this order: model, prompt, images, mask, the rest.";
  return refuse("wrong_field_order", misplaced.name, message);
}

function placeOf(name: string): number {
  if (isImageField(name)) return 2;
  const place = ["model", "prompt", "image", "mask"].indexOf(name);
  return place < 0 ? 4 : place;
}
