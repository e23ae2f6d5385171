import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EndpointError } from "./failure.ts";
import type { Failure } from "./failure.ts";
import { parseAnswer } from "./parseAnswer.ts";
import type { ReplyDetails } from "./replyDetails.ts";

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const ok: ReplyDetails = {
  status: 200,
  requestId: "req_1",
  retryAfter: null,
  receivedAt: 0,
  elapsedSeconds: 2,
  secret: null,
};

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function bytesOf(body: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));
}

function answerTo(body: unknown, details: Partial<ReplyDetails> = {}) {
  return parseAnswer(bytesOf(body), { ...ok, ...details });
}

function failureOf(body: Uint8Array<ArrayBuffer>, details: ReplyDetails = ok): Failure {
  try {
    parseAnswer(body, details);
  } catch (error) {
    if (error instanceof EndpointError) return error.failure;
    throw error;
  }
  throw new Error("There was an answer.");
}

describe("an answer with pictures", () => {
  test("is read whole, with the words of the server", async () => {
    const answer = answerTo({
      created: 1,
      data: [{ b64_json: base64(png), revised_prompt: "a hat, red" }],
      size: "1024x1024",
      quality: "high",
      background: "opaque",
      output_format: "png",
      usage: {
        total_tokens: 9,
        input_tokens: 4,
        output_tokens: 5,
        input_tokens_details: { text_tokens: 1, image_tokens: 3 },
      },
      something_else: { deep: true },
    });

    const [picture] = answer.pictures;
    if (picture?.kind !== "bytes") throw new Error("The picture is missing.");
    expect(new Uint8Array(await picture.blob.arrayBuffer())).toEqual(png);
    expect(picture.blob.type).toBe("image/png");
    expect(picture.revisedPrompt).toBe("a hat, red");
    expect(answer).toMatchObject({
      usage: { totalTokens: 9, inputTokens: 4, outputTokens: 5 },
      returned: {
        size: "1024x1024",
        quality: "high",
        background: "opaque",
        outputFormat: "png",
      },
      requestId: "req_1",
    });
  });

  test("may say nothing but the pictures", () => {
    const { usage, returned } = answerTo({ data: [{ url: "/files/1.png" }], usage: {} });

    expect(usage).toBeNull();
    expect(returned).toEqual({ size: null, quality: null, background: null, outputFormat: null });
  });

  test("keeps links, and every sound picture beside a broken one", () => {
    const { pictures } = answerTo({
      data: [
        { b64_json: "not base64!" },
        { b64_json: base64(png) },
        { url: "https://files.example/1.png" },
        { b64_json: "not base64!", url: "/2.png" },
        { url: `data:image/png;base64,${base64(png)}` },
        { url: "data:image/png;base64,***" },
        {},
        null,
      ],
    });

    expect(
      pictures.map((picture) => (picture.kind === "link" ? picture.url : picture.kind)),
    ).toEqual([
      "broken",
      "bytes",
      "https://files.example/1.png",
      "/2.png",
      "bytes",
      "broken",
      "broken",
      "broken",
    ]);
  });

  test("has the type of its bytes, whatever the server says", () => {
    const { pictures } = answerTo({
      data: [{ b64_json: base64(png) }, { b64_json: base64(Uint8Array.of(1, 2, 3)) }],
      output_format: "jpeg",
    });

    expect(typesOf(pictures)).toEqual(["image/png", "image/jpeg"]);
  });

  test("keeps bytes that nobody can name", () => {
    const { pictures } = answerTo({ data: [{ b64_json: base64(Uint8Array.of(1, 2, 3)) }] });

    expect(typesOf(pictures)).toEqual(["application/octet-stream"]);
  });

  test("counts even when it also carries an error", () => {
    const body = { data: [{ b64_json: base64(png) }], error: { message: "one of two failed" } };

    expect(answerTo(body).pictures).toHaveLength(1);
  });
});

function typesOf(pictures: ReturnType<typeof parseAnswer>["pictures"]) {
  return pictures.map((picture) => (picture.kind === "bytes" ? picture.blob.type : null));
}

describe("a reply without pictures", () => {
  test.each([
    ["an error with status 200", 200, { error: { message: "no" } }, "server"],
    ["a refusal", 401, { error: { message: "no" } }, "unauthorized"],
    ["a refusal that carries data", 500, { data: [{ b64_json: "AAAA" }] }, "server"],
    ["no data", 200, { created: 1 }, "noPictures"],
    ["a page", 200, "<html></html>", "notJson"],
    ["a list", 200, [1, 2], "noPictures"],
    ["nothing, in JSON", 200, "null", "noPictures"],
    ["half an object", 200, '{"created":1,"data":[{"b64_json":"iVBO', "cutOff"],
  ])("is a failure: %s", (_, status, body, kind) => {
    expect(failureOf(bytesOf(body), { ...ok, status }).kind).toBe(kind);
  });

  test("is a typed failure, whatever the bytes and the status are", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 200, max: 599 }),
        (bytes, status) => {
          expect(failureOf(Uint8Array.from(bytes), { ...ok, status }).kind).not.toBe("bug");
        },
      ),
    );
  });

  test("is a typed failure wherever the answer is cut", () => {
    const whole = bytesOf({ created: 1, data: [{ b64_json: base64(png) }], usage: { a: "ü" } });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        const expected = length === 0 ? "noPictures" : "cutOff";
        expect(failureOf(whole.slice(0, length)).kind).toBe(expected);
      }),
    );
  });

  test("is read as far as it can be, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (data, rest) => {
        const body = bytesOf({ data, usage: rest, output_format: rest, error: rest, detail: rest });

        expect(["answer", "failure"]).toContain(outcomeOf(body));
      }),
    );
  });
});

function outcomeOf(body: Uint8Array<ArrayBuffer>): string {
  try {
    parseAnswer(body, ok);
    return "answer";
  } catch (error) {
    return error instanceof EndpointError ? "failure" : `a bug: ${String(error)}`;
  }
}
