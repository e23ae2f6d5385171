import { createHash } from "node:crypto";
import type { RecordedEdit } from "./endpoint/receivedEdit.ts";

/** One part of a multipart body as its sender wrote it: the lines of its head, and its text or what stands for its bytes. */
type WirePart = { readonly head: string; readonly content: string };

/**
 * The parts of a form, cut at its boundary and not decoded, sorted by field name. The order of the forms' fields is
 * lost with that, the order of several pictures is not.
 */
export function wireParts({ body, headers }: Pick<RecordedEdit, "body" | "headers">): WirePart[] {
  const [, boundary] = /boundary=(\S+)$/.exec(headers["content-type"] ?? "") ?? [];
  if (boundary === undefined) throw new Error("The request has no multipart boundary.");
  const pieces = body.toString("latin1").split(`--${boundary}`);
  const [before, after] = [pieces.shift(), pieces.pop()];
  if (before !== "" || after?.trim() !== "--") throw new Error("The body is not cut cleanly.");
  return pieces.map(toPart).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

/** The name of its field, as written. */
export function nameOf({ head }: WirePart): string {
  return /; name="([^"]*)"/.exec(head)?.[1] ?? "";
}

function toPart(piece: string): WirePart {
  const end = piece.indexOf("\r\n\r\n");
  const head = Buffer.from(piece.slice(2, end), "latin1").toString();
  const bytes = Buffer.from(piece.slice(end + 4, -2), "latin1");
  return { head, content: head.includes("filename=") ? digestOf(bytes) : bytes.toString() };
}

export function digestOf(bytes: Uint8Array): string {
  return `${bytes.length} bytes, SHA-256 ${createHash("sha256").update(bytes).digest("hex")}`;
}
