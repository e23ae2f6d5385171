import { describe, expect, test } from "vitest";
import { parseFailure } from "./parseFailure.ts";
import type { ReplyDetails } from "./replyDetails.ts";

const key = "sk-secret/+1";

function reply(status: number, details: Partial<ReplyDetails> = {}): ReplyDetails {
  return {
    status,
    requestId: null,
    retryAfter: null,
    receivedAt: 0,
    elapsedSeconds: 1,
    secret: key,
    ...details,
  };
}

function failureOf(status: number, body: unknown, details: Partial<ReplyDetails> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return parseFailure(text, reply(status, details));
}

function messageOf(body: unknown): unknown {
  const failure = failureOf(400, body);
  return "message" in failure ? failure.message : undefined;
}

describe("the message of a refusal", () => {
  test.each([
    ["error.message", { error: { message: "bad size" }, message: "other" }],
    ["error as text", { error: "bad size", detail: "other" }],
    ["detail as text", { detail: "bad size", message: "other" }],
    ["message", { message: "bad size", msg: "other" }],
    ["msg", { msg: "bad size" }],
    ["an error without words beside a message", { error: { code: "x" }, message: "bad size" }],
    ["text", "bad\nsize"],
    ["a page", "<html><body><h1>bad</h1> size</body></html>"],
  ])("is found in %s", (_, body) => {
    expect(messageOf(body)).toBe("bad size");
  });

  test("is put together from FastAPI's list", () => {
    const detail = [
      { loc: ["body", "prompt"], msg: "Field required", type: "missing" },
      { loc: ["body", "n"], msg: "Too large" },
    ];

    expect(failureOf(422, { detail })).toMatchObject({
      kind: "invalidRequest",
      message: "prompt: Field required; n: Too large",
      param: "prompt",
    });
  });

  test("of a page ends after 200 characters, of JSON after 1000", () => {
    expect(messageOf(`<p>${"x".repeat(300)}</p>`)).toBe("x".repeat(200));
    expect(messageOf({ error: { message: "x".repeat(2000) } })).toBe("x".repeat(1000));
  });

  test("never repeats the key, not even where it is cut", () => {
    const texts = [
      { error: { message: `Incorrect key ${key}.`, code: key, param: key } },
      `<p>${"x".repeat(195)}${key}</p>`,
      `not valid: ${encodeURIComponent(key)}`,
    ].map((body) => JSON.stringify(failureOf(400, body, { requestId: `id-${key}` })));

    for (const text of texts) expect(text).not.toMatch(/secret|sk-/);
    expect(texts[0]).toContain("Incorrect key •••.");
  });
});

function error(code: string, type: string | null = null) {
  return { error: { message: "no", code, type, param: "size" } };
}

describe("the kind of a refusal", () => {
  const page = "<html><title>Gateway</title></html>";

  test.each([
    [400, error("invalid_value"), "invalidRequest"],
    [400, error("moderation_blocked"), "blocked"],
    [400, error("", "content_policy_violation"), "blocked"],
    [400, error("model_not_found"), "modelNotFound"],
    [404, error("model_not_found"), "modelNotFound"],
    [401, error("invalid_api_key"), "unauthorized"],
    [402, {}, "quotaExceeded"],
    [403, error("unverified"), "forbidden"],
    [404, page, "notFound"],
    [405, page, "notFound"],
    [408, {}, "gatewayTimeout"],
    [413, page, "tooLarge"],
    [422, { detail: "no" }, "invalidRequest"],
    [429, error("rate_limit_exceeded"), "rateLimited"],
    [429, error("insufficient_quota"), "quotaExceeded"],
    [429, error("billing_hard_limit_reached"), "quotaExceeded"],
    [500, error("server_error"), "server"],
    [502, page, "server"],
    [504, page, "gatewayTimeout"],
    [524, page, "gatewayTimeout"],
    [200, page, "notJson"],
    [200, "hello", "notJson"],
    [200, "", "noPictures"],
    [200, "null", "noPictures"],
    [200, '"Out of memory"', "server"],
    [400, "null", "invalidRequest"],
    [200, { created: 1, data: [] }, "noPictures"],
    [200, { error: { message: "no" } }, "server"],
    [200, error("moderation_blocked"), "blocked"],
    [200, error("bad", "invalid_request_error"), "invalidRequest"],
    [200, { code: 401, msg: "no" }, "unauthorized"],
    [200, { code: 1, msg: "no" }, "server"],
  ])("of %d %j is %s", (status, body, kind) => {
    expect(failureOf(status, body).kind).toBe(kind);
  });

  test.each([200, 400, 502, 503])(
    "of a page after a minute is a gateway's limit (%d)",
    (status) => {
      expect(failureOf(status, page, { elapsedSeconds: 60.2 })).toMatchObject({
        kind: "gatewayTimeout",
        elapsedSeconds: 60.2,
        status,
        message: "Gateway",
      });
    },
  );

  test("of a late refusal in JSON stays what it says", () => {
    expect(failureOf(500, { error: { message: "no" } }, { elapsedSeconds: 90 }).kind).toBe(
      "server",
    );
  });
});

test("a refusal carries code, field and request id", () => {
  const body = { error: { message: "no", code: "invalid_value", param: "size" } };

  expect(failureOf(400, body, { requestId: "req_7" })).toEqual({
    kind: "invalidRequest",
    status: 400,
    message: "no",
    code: "invalid_value",
    param: "size",
    requestId: "req_7",
  });
});

test("a request id that is only in the message is found there", () => {
  const body = { error: { message: "Blocked, include the ID req_0aB9 in it.", code: null } };

  expect(failureOf(400, body)).toMatchObject({ requestId: "req_0aB9" });
});

test("a rate limit says how long to wait", () => {
  expect(failureOf(429, {}, { retryAfter: "20" })).toMatchObject({ retryAfterSeconds: 20 });
  expect(failureOf(429, {})).toMatchObject({ retryAfterSeconds: null });
});
