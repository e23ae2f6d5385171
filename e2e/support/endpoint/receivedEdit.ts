import type { IncomingHttpHeaders } from "node:http";
import type { Refusal } from "./refusal.ts";

type ReceivedText = { readonly kind: "text"; readonly name: string; readonly value: string };

/** `filename` and `type` are what the sender declared. */
export type ReceivedFile = {
  readonly kind: "file";
  readonly name: string;
  readonly filename: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

export type ReceivedField = ReceivedText | ReceivedFile;

/** One POST as it came over the wire, `fields` in the order of its parts. */
export type ReceivedEdit = {
  readonly headers: IncomingHttpHeaders;
  readonly fields: readonly ReceivedField[];
  readonly images: readonly ReceivedFile[];
  readonly mask: ReceivedFile | null;
  readonly text: (name: string) => string | null;
  /** Why it was refused, or null where it keeps to the contract. */
  readonly refusal: Refusal | null;
};

/** With its body as it came, nothing decoded. */
export type RecordedEdit = ReceivedEdit & { readonly body: Buffer };

export function toReceivedEdit(
  headers: IncomingHttpHeaders,
  fields: readonly ReceivedField[],
  refusal: Refusal | null,
): ReceivedEdit {
  const files = fields.filter((field) => field.kind === "file");
  const texts = fields.filter((field) => field.kind === "text");
  return {
    headers,
    fields,
    images: files.filter(({ name }) => isImageField(name)),
    mask: files.find(({ name }) => name === "mask") ?? null,
    text: (name) => texts.find((field) => field.name === name)?.value ?? null,
    refusal,
  };
}

export function isImageField(name: string): boolean {
  return name === "image" || name === "image[]";
}
