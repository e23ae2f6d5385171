import type { Dialect } from "#core/connection/connection.ts";
import type { EditEndpoint } from "#core/request/editEndpoint.ts";
import type { EditAnswer } from "#core/result/editEvent.ts";
import { EndpointError } from "#core/result/failure.ts";
import type { ReplyDetails } from "#core/result/replyDetails.ts";
import type { PixelJobs } from "#workers/pixels/protocol.ts";
import type { JobClient } from "#services/createJobClient.ts";
import { fetchLinks } from "./fetchLinks.ts";
import { toFormData } from "./toFormData.ts";

/** The browser's `fetch`, or the built-in endpoint's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type HttpEndpointConfig = {
  readonly url: string;
  readonly dialect: Dialect;
  readonly timeLimitSeconds: number;
  /** Asked at each request, so that a key lives nowhere but in its store. */
  readonly readKey: () => string | null;
  readonly fetch: Fetch;
  /** Parses answers: a body of 50 MB must not block the page. */
  readonly answers: JobClient<PixelJobs>;
};

/** What fails later than this had been reached. Source: wire contract, docs/contract.md. */
const unreachableSeconds = 2;

/** An edit on its way. `signal` ends it by cancelling or by the time limit. */
type Attempt = {
  readonly key: string | null;
  readonly startedAt: number;
  readonly signal: AbortSignal;
  readonly cancel: AbortSignal;
  readonly limitSeconds: number;
};

/**
 * Any server that speaks the OpenAI images API.
 *
 * "sent" is told when the reply's head arrives: only that proves that the upload is over, as fetch does not say.
 */
export function createHttpEndpoint(config: HttpEndpointConfig): EditEndpoint {
  return {
    async *edit(request, { signal }) {
      const attempt = startAttempt(config, signal);
      const body = toFormData(request, config.dialect);
      const response = await reach(config, body, attempt);
      yield { type: "sent" };

      const answer = await readAnswer(config, response, attempt);
      const pictures = await fetchLinks(answer.pictures, {
        fetch: config.fetch,
        base: config.url,
        signal,
      });
      yield { type: "completed", answer: { ...answer, pictures } };
    },
  };
}

function startAttempt(config: HttpEndpointConfig, cancel: AbortSignal): Attempt {
  const limitSeconds = config.timeLimitSeconds;
  const timeLimit = AbortSignal.timeout(limitSeconds * 1000);
  return {
    key: config.readKey()?.trim() || null,
    startedAt: performance.now(),
    signal: AbortSignal.any([cancel, timeLimit]),
    cancel,
    limitSeconds,
  };
}

/** A key is never carried to where a server redirects. Without one there is no header at all, hence no preflight. */
async function reach(
  { url, fetch }: HttpEndpointConfig,
  body: FormData,
  attempt: Attempt,
): Promise<Response> {
  const { key, signal } = attempt;
  if (key !== null && !/^[\x21-\x7e]+$/.test(key)) throw new EndpointError(unsendableKey);

  const init: RequestInit = { method: "POST", body, signal };
  const withKey: RequestInit = { headers: { Authorization: `Bearer ${key}` }, redirect: "error" };
  try {
    return await fetch(url, key === null ? init : { ...init, ...withKey });
  } catch (error) {
    const isForeseen = signal.aborted || error instanceof TypeError;
    throw isForeseen ? interruption(attempt, kindOfSilence(attempt), error) : error;
  }
}

/** The browser does not say why nothing came; only what fails at once was never reached, or not allowed (CORS). */
function kindOfSilence(attempt: Attempt): "unreachable" | "cutOff" {
  return elapsedSeconds(attempt) < unreachableSeconds ? "unreachable" : "cutOff";
}

async function readAnswer(
  { answers }: HttpEndpointConfig,
  response: Response,
  attempt: Attempt,
): Promise<EditAnswer> {
  const body = await readBody(response, attempt);
  const reply = replyDetails(response, attempt);
  const outcome = await answers.run("parseAnswer", { body, reply }, { signal: attempt.cancel });
  if (outcome.status === "failed") throw new EndpointError(outcome.failure);
  return outcome.answer;
}

/** The body of a refusal may be missing; its status still says something. */
async function readBody(response: Response, attempt: Attempt): Promise<Blob> {
  try {
    return await response.blob();
  } catch (error) {
    if (!response.ok && !attempt.signal.aborted) return new Blob();
    throw interruption(attempt, "cutOff", error);
  }
}

function replyDetails({ status, headers }: Response, attempt: Attempt): ReplyDetails {
  return {
    status,
    requestId: headers.get("x-request-id"),
    retryAfter: headers.get("retry-after"),
    receivedAt: Date.now(),
    elapsedSeconds: elapsedSeconds(attempt),
    secret: attempt.key,
  };
}

/** Why a request ended early. Cancelling is no failure: it is thrown as the signal's own reason. */
function interruption(attempt: Attempt, kind: "unreachable" | "cutOff", cause: unknown): unknown {
  if (attempt.cancel.aborted) return attempt.cancel.reason;
  if (attempt.signal.aborted) {
    return new EndpointError({ kind: "timeLimit", limitSeconds: attempt.limitSeconds });
  }
  return new EndpointError({ kind, elapsedSeconds: elapsedSeconds(attempt) }, { cause });
}

function elapsedSeconds({ startedAt }: Attempt): number {
  return (performance.now() - startedAt) / 1000;
}

/** A header carries ASCII only, so a key with anything else cannot be right. Status 0: nothing was sent. */
const unsendableKey = {
  kind: "unauthorized",
  status: 0,
  message: null,
  code: null,
  param: null,
  requestId: null,
} as const;
