import { afterAll, describe, expect, test } from "vitest";
import { defaultDialect } from "#core/connection/dialects.ts";
import { wholePictureFrame } from "#core/frame/frame.ts";
import type { EditRequest } from "#core/request/editRequest.ts";
import type { EditEvent } from "#core/result/editEvent.ts";
import { EndpointError } from "#core/result/failure.ts";
import { createPixels } from "#services/createPixels.ts";
import type { Fetch, HttpEndpointConfig } from "./createHttpEndpoint.ts";
import { createHttpEndpoint } from "./createHttpEndpoint.ts";

const answers = createPixels();
afterAll(answers.destroy);

const pngText = btoa("\x89PNG\r\n\x1a\n and so on");
const request: EditRequest = {
  prompt: "a red hat",
  parameters: { model: "gpt-image-2", size: null, quality: null, n: 1 },
  images: [{ name: "cat.png", blob: new Blob(["cat"], { type: "image/png" }) }],
  mask: null,
  frame: wholePictureFrame({ id: "cat", size: { width: 1, height: 1 } }),
  conversions: [],
};

type Options = { readonly key?: string | null; readonly timeLimitSeconds?: number };

function anEndpoint(fetch: Fetch, { key = null, timeLimitSeconds = 60 }: Options = {}) {
  const config: HttpEndpointConfig = {
    url: "https://api.example/v1/images/edits",
    dialect: defaultDialect,
    timeLimitSeconds,
    readKey: () => key,
    fetch,
    answers,
  };
  return createHttpEndpoint(config);
}

function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), init);
}

async function eventsOf(
  fetch: Fetch,
  options: Options = {},
  signal = new AbortController().signal,
) {
  const events: EditEvent[] = [];
  for await (const event of anEndpoint(fetch, options).edit(request, { signal }))
    events.push(event);
  return events;
}

async function failureOf(fetch: Fetch, options: Options = {}) {
  const error: unknown = await eventsOf(fetch, options).catch((reason: unknown) => reason);
  if (error instanceof EndpointError) return error.failure;
  throw error;
}

/** Never answers; ends as the browser's fetch does when its signal is aborted. */
const silence: Fetch = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

/** Two pictures as links, of which the second cannot be fetched. */
const answerWithLinks: Fetch = async (url, { method }) => {
  if (method === "POST") return json({ data: [{ url: "/files/1.png" }, { url: "/files/2.png" }] });
  if (url.endsWith("1.png")) return new Response(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));
  throw new TypeError("Failed to fetch");
};

describe(createHttpEndpoint, () => {
  test("posts the form and yields what comes back", async () => {
    const calls: [string, RequestInit][] = [];

    const events = await eventsOf(async (...call) => {
      calls.push(call);
      return json({ data: [{ b64_json: pngText }] }, { headers: { "x-request-id": "req_1" } });
    });

    const [url, init] = calls[0]!;
    expect(url).toBe("https://api.example/v1/images/edits");
    expect(init.method).toBe("POST");
    expect((init.body as FormData).get("prompt")).toBe("a red hat");
    expect(events.map(({ type }) => type)).toEqual(["sent", "completed"]);
    const completed = events.at(-1);
    if (completed?.type !== "completed") throw new Error("Nothing was completed.");
    expect(completed.answer.requestId).toBe("req_1");
    expect(completed.answer.pictures).toMatchObject([
      { kind: "bytes", blob: { type: "image/png" } },
    ]);
  });

  test("sends the key as its only header, and not to where the server redirects", async () => {
    const inits: RequestInit[] = [];
    const fetch: Fetch = async (_, init) => {
      inits.push(init);
      return json({ data: [{ b64_json: pngText }] });
    };

    await eventsOf(fetch, { key: " sk-test\n" });
    await eventsOf(fetch, { key: null });
    await eventsOf(fetch, { key: "" });

    expect(inits.map(({ headers }) => headers)).toEqual([
      { Authorization: "Bearer sk-test" },
      undefined,
      undefined,
    ]);
    expect(inits.map(({ redirect }) => redirect)).toEqual(["error", undefined, undefined]);
  });

  test("does not send a key that no header can carry", async () => {
    const failure = await failureOf(silence, { key: "sk-täst" });

    expect(failure).toMatchObject({ kind: "unauthorized", status: 0 });
  });

  test("tells a refusal by its words, and keeps the key out of them", async () => {
    const body = { error: { message: "Incorrect key sk-test.", code: "invalid_api_key" } };
    const fetch: Fetch = async () => json(body, { status: 401 });

    const failure = await failureOf(fetch, { key: "sk-test" });

    expect(failure).toMatchObject({ kind: "unauthorized", status: 401, code: "invalid_api_key" });
    expect(failure).toMatchObject({ message: "Incorrect key •••." });
  });

  test("tells a server that cannot be reached from a bug", async () => {
    const bug = new RangeError("ours");

    const unreachable = await failureOf(() => Promise.reject(new TypeError("Failed to fetch")));

    expect(unreachable.kind).toBe("unreachable");
    await expect(eventsOf(() => Promise.reject(bug))).rejects.toBe(bug);
  });

  test("tells a body that breaks off, and says that the request had gone out", async () => {
    const torn = new ReadableStream({
      start: (controller) => controller.error(new TypeError("cut")),
    });
    const events: EditEvent[] = [];
    const endpoint = anEndpoint(async () => new Response(torn));
    const edit = async () => {
      const { signal } = new AbortController();
      for await (const event of endpoint.edit(request, { signal })) events.push(event);
    };

    await expect(edit()).rejects.toMatchObject({ failure: { kind: "cutOff" } });
    expect(events).toEqual([{ type: "sent" }]);
  });

  test("believes the status of a refusal whose body breaks off", async () => {
    const torn = new ReadableStream({
      start: (controller) => controller.error(new TypeError("cut")),
    });

    expect((await failureOf(async () => new Response(torn, { status: 503 }))).kind).toBe("server");
  });

  test("gives up at the time limit", async () => {
    expect(await failureOf(silence, { timeLimitSeconds: 0.01 })).toEqual({
      kind: "timeLimit",
      limitSeconds: 0.01,
    });
  });

  test("ends with the reason of the person who cancels", async () => {
    const abort = new AbortController();
    const reason = new Error("cancelled");

    const events = eventsOf(silence, {}, abort.signal);
    abort.abort(reason);

    await expect(events).rejects.toBe(reason);
  });

  test("fetches pictures that came as links, and keeps those that cannot be fetched", async () => {
    const completed = (await eventsOf(answerWithLinks)).at(-1);

    expect(completed?.type === "completed" && completed.answer.pictures).toMatchObject([
      { kind: "bytes", blob: { type: "image/jpeg" } },
      { kind: "link", url: "https://api.example/files/2.png" },
    ]);
  });
});
