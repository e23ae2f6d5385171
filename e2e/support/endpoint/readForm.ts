import { Busboy } from "@fastify/busboy";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { ReceivedField, ReceivedFile } from "./receivedEdit.ts";
import { refuse, type Refusal } from "./refusal.ts";

type Form = {
  readonly body: Buffer;
  readonly fields: readonly ReceivedField[];
  readonly fault: Refusal | null;
};

/**
 * Reads the whole body, so that a refusal never cuts off the upload, which a browser would report as a network error.
 * Throws only where the client went away.
 */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const body = Buffer.concat((await request.toArray()) as Buffer[]);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data;")) {
    const message = `Unsupported content type: '${type}'. This API takes 'multipart/form-data'.`;
    return { body, fields: [], fault: refuse("unsupported_content_type", null, message) };
  }

  try {
    return { body, fields: await parseMultipart(body, type), fault: null };
  } catch (error) {
    const message = `The multipart body could not be read: ${String(error)}`;
    return { body, fields: [], fault: refuse("invalid_multipart", null, message) };
  }
}

async function parseMultipart(body: Buffer, type: string): Promise<ReceivedField[]> {
  const fields: (() => ReceivedField)[] = [];
  const parser = new Busboy({ headers: { "content-type": type }, preservePath: true });

  parser.on("field", (name, value) => fields.push(() => ({ kind: "text", name, value })));
  parser.on("file", (name, stream, filename, _encoding, fileType) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("error", (error) => parser.destroy(error));
    fields.push((): ReceivedFile => {
      const bytes = Buffer.concat(chunks);
      return { kind: "file", name, filename, type: fileType, bytes };
    });
  });

  parser.end(body);
  await once(parser, "finish");
  return fields.map((toField) => toField());
}
