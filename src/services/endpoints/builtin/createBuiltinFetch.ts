import type { Size } from "#core/geometry/size.ts";
import { createJobClient } from "#services/createJobClient.ts";
import type { JobClient } from "#services/createJobClient.ts";
import type { FillJobs, FillOutcome } from "#workers/fill/protocol.ts";
import type { EditForm } from "./parseEditForm.ts";
import { parseEditForm } from "./parseEditForm.ts";
import { badRequest, RefusedError, refusalResponse } from "./refusal.ts";

export type BuiltinFetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

type Filled = Extract<FillOutcome, { status: "filled" }>;

const mostWorkers = 3;

/**
 * A `fetch` that reaches no network: it answers `POST …/images/edits` like a server of the images API, by filling the
 * masked part of the first image from its surroundings. The prompt is not read. Aborting ends the worker at once.
 */
export function createBuiltinFetch(): BuiltinFetch {
  const count = Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency - 1));
  const clients = Array.from({ length: count }, () => createJobClient<FillJobs>(spawn));

  let nextSeed = 0;

  return async (input, init) => {
    const request = describe(input, init);
    request.signal?.throwIfAborted();
    try {
      checkAddress(request);
      const form = await parseEditForm(await readForm(input, init));
      request.signal?.throwIfAborted();
      const seed = form.seed ?? nextSeed;
      nextSeed = seed + form.n; // the same again is another fill
      return answer(await fillAll(clients, { ...form, seed }, request.signal));
    } catch (error) {
      if (error instanceof RefusedError) return refusalResponse(error.refusal);
      throw error;
    }
  };
}

function spawn(): Worker {
  return new Worker(new URL("../../../workers/fill/fill.worker.ts", import.meta.url), {
    type: "module",
  });
}

type Described = {
  readonly url: URL;
  readonly method: string;
  readonly signal: AbortSignal | null;
};

function describe(input: RequestInfo | URL, init: RequestInit = {}): Described {
  const given = input instanceof Request ? input : null;
  return {
    url: new URL(input instanceof Request ? input.url : input, location.href),
    method: (init.method ?? given?.method ?? "GET").toUpperCase(),
    signal: init.signal ?? given?.signal ?? null,
  };
}

function checkAddress({ url, method }: Described): void {
  if (!url.pathname.endsWith("/images/edits")) {
    const message = `Invalid URL (${method} ${url.pathname})`;
    throw new RefusedError({ status: 404, message, param: null, code: "unknown_url" });
  }
  if (method === "POST") return;
  const message = `Not allowed to ${method} on ${url.pathname}: use POST`;
  throw new RefusedError({ status: 405, message, param: null, code: "method_not_supported" });
}

async function readForm(input: RequestInfo | URL, init: RequestInit = {}): Promise<FormData> {
  if (init.body instanceof FormData) return init.body;
  try {
    return await new Request(input, init).formData();
  } catch {
    init.signal?.throwIfAborted();
    throw badRequest(null, "invalid_value", "The body must be multipart/form-data.");
  }
}

/** One fill for each of `n` seeds, spread over the workers. The first refusal ends the others. */
async function fillAll(
  clients: readonly JobClient<FillJobs>[],
  { image, mask, n, seed }: EditForm & { readonly seed: number },
  signal: AbortSignal | null,
): Promise<Filled[]> {
  const refused = new AbortController();
  const either = signal ? AbortSignal.any([signal, refused.signal]) : refused.signal;
  const fills = Array.from({ length: n }, async (_, nth) => {
    const client = clients[nth % clients.length]!;
    const order = { image, mask, seed: seed + nth };
    return filledOrThrow(await client.run("fill", order, { signal: either }));
  });

  try {
    return await Promise.all(fills);
  } catch (error) {
    refused.abort(error);
    throw error;
  }
}

function filledOrThrow(outcome: FillOutcome): Filled {
  if (outcome.status === "filled") return outcome;
  if (outcome.status === "sizesDiffer") {
    const message = `The mask is ${inWords(outcome.mask)} pixels, the image ${inWords(outcome.image)}.`;
    throw badRequest("mask", "invalid_image_file", message);
  }
  switch (outcome.problem) {
    case "maskCoversEverything":
      throw badRequest("mask", "mask_covers_everything", "Leave something unpainted to copy from");
    case "nothingToRepaint":
      throw badRequest("mask", "mask_is_empty", "The mask has nothing to repaint.");
    case "unreadableImage":
      throw badRequest("image", "invalid_image_file", "The image could not be read.");
    case "unreadableMask":
      throw badRequest("mask", "invalid_image_file", "The mask could not be read.");
  }
}

function inWords({ width, height }: Size): string {
  return `${width}x${height}`;
}

/** The JSON is put together from Blobs, so that the pictures' base64 never passes through the page. */
function answer(fills: readonly Filled[]): Response {
  const created = Math.floor(Date.now() / 1000);
  const pictures = fills.flatMap(({ base64 }, nth) => [
    nth === 0 ? '{"b64_json":"' : ',{"b64_json":"',
    base64,
    '"}',
  ]);
  const rest = JSON.stringify({ output_format: "png", size: inWords(fills[0]!.size) }).slice(1);
  const body = new Blob([`{"created":${created},"data":[`, ...pictures, "],", rest]);
  return new Response(body, { headers: { "content-type": "application/json" } });
}
