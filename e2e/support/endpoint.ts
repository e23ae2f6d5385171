import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { checkFields, checkHeaders, type ExpectedKey } from "./endpoint/checkEdit.ts";
import { json, type Answer } from "./endpoint/fixedAnswers.ts";
import { readForm } from "./endpoint/readForm.ts";
import { toReceivedEdit, type RecordedEdit } from "./endpoint/receivedEdit.ts";
import { toAnswer, type AnswerMode } from "./endpoint/toAnswer.ts";

/** `headersHidden`: works, but the page cannot read x-request-id and retry-after. */
type CorsMode = "open" | "headersHidden" | "preflightRefused" | "none";

/**
 * A strict `/v1/images/edits` on an origin of its own: what breaks the wire contract is refused with OpenAI's words,
 * whatever is to be answered; the rest gets what `answerWith` says, at first edited pictures.
 */
export type Endpoint = {
  readonly origin: string;
  readonly received: readonly RecordedEdit[];
  readonly preflights: readonly IncomingHttpHeaders[];
  /** How many POSTs the client gave up before they were answered. */
  readonly aborted: number;
  readonly answerWith: (mode: AnswerMode) => void;
  /** What the next edits get, one each in turn, before `answerWith` holds again. */
  readonly answerNext: (...modes: readonly AnswerMode[]) => void;
  /** A longer body is refused as nginx does it, with a page and status 413. */
  readonly limitBody: (bytes: number) => void;
  readonly delayBy: (milliseconds: number) => void;
  /** Keeps every answer back until the returned function is called. */
  readonly hold: () => () => void;
  readonly expectKey: (key: ExpectedKey) => void;
  readonly setCors: (mode: CorsMode) => void;
  readonly stop: () => Promise<void>;
};

type Settings = {
  mode: AnswerMode;
  cors: CorsMode;
  key: ExpectedKey;
  delay: number;
  bodyLimit: number;
};

const editsPath = "/v1/images/edits";

export async function startEndpoint(): Promise<Endpoint> {
  const settings: Settings = {
    mode: "pictures",
    cors: "open",
    key: undefined,
    delay: 0,
    bodyLimit: Infinity,
  };
  const received: RecordedEdit[] = [];
  const preflights: IncomingHttpHeaders[] = [];
  const files = new Map<string, { readonly bytes: Uint8Array; readonly cors: boolean }>();
  const next: AnswerMode[] = [];
  let gate: Promise<unknown> = Promise.resolve();
  let aborted = 0;

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (!response.destroyed) send(response, json(500, { error: String(error) }), settings.cors);
    });
  });
  server.maxRequestsPerSocket = 1; // Chromium repeats by itself a POST that dies on a reused connection
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "OPTIONS") {
      preflights.push(request.headers);
      return sendPreflight(response, settings.cors);
    }
    if (request.method === "POST" && request.url === editsPath) {
      return answerEdit(request, response);
    }
    const file = request.method === "GET" ? files.get(request.url ?? "") : undefined;
    if (file) return sendPng(response, file.bytes, file.cors ? settings.cors : "none");

    const message = `Invalid URL (${request.method} ${request.url})`;
    const error = { message, type: "invalid_request_error", param: null, code: null };
    return send(response, json(404, { error }), settings.cors);
  }

  async function answerEdit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let isDue = false;
    response.once("close", () => {
      if (!isDue) aborted += 1;
    });
    const edit = await receive(request, settings.key);
    const count = received.push(edit);
    await Promise.race([answerIsDue(), once(response, "close")]);
    if (response.destroyed) return;

    isDue = true;
    const mode = modeFor(edit);
    const answer = toAnswer(edit, mode, saveFile);
    response.setHeader("x-request-id", `req_${count}`);
    if (!edit.refusal && mode === "noAnswer") response.destroy();
    else if (!edit.refusal && mode === "cutInBody") sendHalf(response, answer, settings);
    else send(response, answer, settings.cors);
  }

  function modeFor({ refusal, body }: RecordedEdit): AnswerMode {
    if (body.length > settings.bodyLimit) return "tooLargePage";
    return (refusal ? null : next.shift()) ?? settings.mode;
  }

  async function answerIsDue(): Promise<void> {
    await gate;
    await sleep(settings.delay, undefined, { ref: false });
  }

  function saveFile(bytes: Uint8Array, { cors }: { readonly cors: boolean }): URL {
    const path = `/files/${files.size + 1}.png`;
    files.set(path, { bytes, cors });
    return new URL(path, origin);
  }

  return {
    origin,
    received,
    preflights,
    get aborted() {
      return aborted;
    },
    answerWith: (mode) => void (settings.mode = mode),
    answerNext: (...modes) => void next.push(...modes),
    limitBody: (bytes) => void (settings.bodyLimit = bytes),
    delayBy: (milliseconds) => void (settings.delay = milliseconds),
    expectKey: (key) => void (settings.key = key),
    setCors: (cors) => void (settings.cors = cors),
    hold() {
      const held = new EventTarget();
      gate = once(held, "release");
      return () => void held.dispatchEvent(new Event("release"));
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function receive(request: IncomingMessage, key: ExpectedKey): Promise<RecordedEdit> {
  const { body, fields, fault } = await readForm(request);
  const refusal = checkHeaders(request.headers, key) ?? fault ?? checkFields(fields);
  return { ...toReceivedEdit(request.headers, fields, refusal), body };
}

function sendPreflight(response: ServerResponse, cors: CorsMode): void {
  if (cors === "none" || cors === "preflightRefused") {
    response.writeHead(405).end();
    return;
  }
  const allowed = {
    "access-control-allow-headers": "authorization",
    "access-control-allow-methods": "POST",
  };
  response.writeHead(204, { ...corsHeaders(cors), ...allowed }).end();
}

function send(response: ServerResponse, answer: Answer, cors: CorsMode): void {
  const { status, headers, body } = answer;
  const ofCors = answer.cors === false ? {} : corsHeaders(cors);
  response.writeHead(status, { ...ofCors, ...headers }).end(body);
}

/** Promises the whole body, and closes the connection after half of it. */
function sendHalf(response: ServerResponse, answer: Answer, { cors }: Settings): void {
  const { status, headers, body } = answer;
  const whole = { "content-length": Buffer.byteLength(body) };
  response.writeHead(status, { ...corsHeaders(cors), ...headers, ...whole });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

function sendPng(response: ServerResponse, bytes: Uint8Array, cors: CorsMode): void {
  response.writeHead(200, { ...corsHeaders(cors), "content-type": "image/png" }).end(bytes);
}

function corsHeaders(cors: CorsMode): Record<string, string> {
  if (cors === "none") return {};
  const origin = { "access-control-allow-origin": "*" };
  if (cors === "headersHidden") return origin;
  return { ...origin, "access-control-expose-headers": "x-request-id, retry-after" };
}
