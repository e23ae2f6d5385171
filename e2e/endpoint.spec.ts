import { decode } from "fast-png";
import type { Endpoint } from "./support/endpoint.ts";
import { fixedAnswers } from "./support/endpoint/fixedAnswers.ts";
import { answerColours } from "./support/endpoint/paintAnswer.ts";
import {
  acceptedForms,
  mask,
  pictureSize,
  png,
  refusedForms,
  smallestForm,
  type Entry,
} from "./support/formCases.ts";
import { quarterColours } from "./support/pictures.ts";
import { expect, testEndpoint as test } from "./support/test.ts";

type Edits = { readonly data: { b64_json?: string; url?: string; revised_prompt?: string }[] };

for (const [what, entries] of Object.entries(acceptedForms)) {
  test(`takes ${what}`, async ({ endpoint }) => {
    const response = await post(endpoint, entries);

    expect(await response.json()).toMatchObject({ created: expect.any(Number) });
    expect(endpoint.received).toMatchObject([{ refusal: null }]);
    expect(endpoint.received[0]!.fields.map(({ name }) => name)).toEqual(
      entries.map(([name]) => name),
    );
  });
}

for (const [what, [entries, code, param, status = 400]] of Object.entries(refusedForms)) {
  test(`refuses ${what}`, async ({ endpoint }) => {
    const response = await post(endpoint, entries);

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: { message: expect.any(String), type: "invalid_request_error", param, code },
    });
  });
}

const headerFaults = [
  ["a custom header", undefined, { "x-stainless-lang": "js" }, 400, "unexpected_header"],
  ["an Accept header", undefined, { accept: "application/json" }, 400, "unexpected_header"],
  ["a key where none is expected", null, { authorization: "Bearer k" }, 400, "unexpected_header"],
  ["a wrong key", "sk-right", { authorization: "Bearer sk-wrong" }, 401, "invalid_api_key"],
  ["a missing key", "sk-right", {}, 401, "invalid_api_key"],
  ["another scheme", undefined, { authorization: "Basic abc" }, 401, "invalid_api_key"],
  ["no multipart", undefined, { "content-type": "text/plain" }, 400, "unsupported_content_type"],
  [
    "another boundary",
    undefined,
    { "content-type": "multipart/form-data; boundary=x" },
    400,
    "invalid_multipart",
  ],
] as const;

for (const [what, key, headers, status, code] of headerFaults) {
  test(`refuses ${what}`, async ({ endpoint }) => {
    endpoint.expectKey(key);

    const response = await post(endpoint, smallestForm, { headers });

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });
}

test("records what was sent, byte for byte and in order", async ({ endpoint }) => {
  endpoint.expectKey("sk-right");
  const picture = { ...png, name: "图片.png" };
  const entries = [
    ["prompt", "带上眼镜"],
    ["image", picture],
    ["mask", mask],
  ] as const;

  await post(endpoint, entries, { headers: { authorization: "Bearer sk-right" } });

  const [edit] = endpoint.received;
  expect(edit?.headers.authorization).toBe("Bearer sk-right");
  expect(edit?.text("prompt")).toBe("带上眼镜");
  expect(edit?.images).toMatchObject([{ name: "image", filename: "图片.png", type: "image/png" }]);
  expect(picture.buffer.equals(edit!.images[0]!.bytes)).toBe(true);
  expect(mask.buffer.equals(edit!.mask!.bytes)).toBe(true);
});

test("answers n pictures, each with the masked pixels in a colour of its own", async ({
  endpoint,
}) => {
  const response = await post(endpoint, [...smallestForm, ["mask", mask], ["n", "2"]]);

  const { data } = (await response.json()) as Edits;
  const pictures = data.map(({ b64_json }) => decode(Buffer.from(b64_json!, "base64")));
  expect(pictures).toMatchObject([pictureSize, pictureSize]);
  expect(pictures.map((picture) => [...picture.data.subarray(0, 3)])).toEqual(
    answerColours.slice(0, 2),
  );
  for (const { data: pixels } of pictures) {
    expect([...pixels.subarray(-4)]).toEqual([...quarterColours.bottomRight, 255]);
  }
});

for (const mode of ["links", "relativeLinks", "linksWithoutCors"] as const) {
  test(`answers with ${mode} to its own pictures`, async ({ endpoint }) => {
    endpoint.answerWith(mode);

    const { data } = (await (await post(endpoint, smallestForm)).json()) as Edits;
    const file = await fetch(new URL(data[0]!.url!, endpoint.origin));

    expect(URL.canParse(data[0]!.url!)).toBe(mode !== "relativeLinks");
    expect(file.headers.get("access-control-allow-origin")).toBe(
      mode === "linksWithoutCors" ? null : "*",
    );
    expect(decode(await file.arrayBuffer())).toMatchObject(pictureSize);
  });
}

test("answers with one broken picture among good ones, or with revised prompts", async ({
  endpoint,
}) => {
  endpoint.answerWith("lastPictureBroken");
  const broken = (await (await post(endpoint, [...smallestForm, ["n", "2"]])).json()) as Edits;
  endpoint.answerWith("revisedPrompts");
  const revised = (await (await post(endpoint, smallestForm)).json()) as Edits;

  expect(broken.data).toEqual([
    { b64_json: expect.stringMatching(/^iVBOR/) },
    { b64_json: expect.not.stringMatching(/^[\w+/=]+$/) },
  ]);
  expect(revised.data).toMatchObject([{ revised_prompt: "Revised: a red hat" }]);
});

test("answers with every error of the contract", async ({ endpoint }) => {
  for (const [mode, { status, headers, body }] of Object.entries(fixedAnswers)) {
    endpoint.answerWith(mode as keyof typeof fixedAnswers);

    const response = await post(endpoint, smallestForm);

    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject(headers);
    expect(await response.text()).toBe(body);
  }
});

test("answers with what a story makes up, without CORS if it says so", async ({ endpoint }) => {
  endpoint.delayBy(1);
  endpoint.answerWith({ status: 418, headers: { "x-kind": "pot" }, body: "tea", cors: false });

  const response = await post(endpoint, smallestForm);

  expect(response.status).toBe(418);
  expect(response.headers.get("x-kind")).toBe("pot");
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  expect(await response.text()).toBe("tea");
});

test("breaks the connection before an answer, or in the middle of one", async ({ endpoint }) => {
  endpoint.answerWith("noAnswer");
  await expect(post(endpoint, smallestForm)).rejects.toThrow("fetch failed");
  endpoint.answerWith("cutInBody");
  const cut = await post(endpoint, smallestForm);

  expect(cut.status).toBe(200);
  await expect(cut.text()).rejects.toThrow("terminated");
  expect(endpoint.aborted).toBe(0);
});

test("keeps answers back until released, and notices who went away", async ({ endpoint }) => {
  const release = endpoint.hold();
  const leaving = new AbortController();
  const left = post(endpoint, smallestForm, { signal: leaving.signal });
  await expect.poll(() => endpoint.received.length).toBe(1);
  leaving.abort();
  await expect(left).rejects.toThrow("aborted");
  await expect.poll(() => endpoint.aborted).toBe(1);

  const staying = post(endpoint, smallestForm);
  await expect.poll(() => endpoint.received.length).toBe(2);
  release();

  expect((await staying).status).toBe(200);
  expect(endpoint.aborted).toBe(1);
});

const corsCases = [
  ["open", 204, "*", "x-request-id, retry-after"],
  ["headersHidden", 204, "*", null],
  ["preflightRefused", 405, "*", "x-request-id, retry-after"],
  ["none", 405, null, null],
] as const;

for (const [mode, preflightStatus, origin, exposed] of corsCases) {
  test(`speaks CORS in mode ${mode}`, async ({ endpoint }) => {
    endpoint.setCors(mode);

    const preflight = await fetch(editsUrl(endpoint), { method: "OPTIONS" });
    const response = await post(endpoint, smallestForm);

    expect(preflight.status).toBe(preflightStatus);
    expect(preflight.headers.get("access-control-allow-headers")).toBe(
      preflightStatus === 204 ? "authorization" : null,
    );
    expect(endpoint.preflights).toHaveLength(1);
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    expect(response.headers.get("access-control-expose-headers")).toBe(exposed);
  });
}

function post(
  endpoint: Endpoint,
  entries: readonly Entry[],
  init: RequestInit = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, toPart(value));
  return fetch(editsUrl(endpoint), { method: "POST", body, ...init });
}

function toPart(value: Entry[1]): string | File {
  if (typeof value === "string") return value;
  return new File([Uint8Array.from(value.buffer)], value.name, { type: value.mimeType });
}

function editsUrl({ origin }: Endpoint): string {
  return `${origin}/v1/images/edits`;
}
