import { decode } from "fast-png";
import {
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
  type APIError,
} from "openai";
import { fixedAnswers } from "./support/endpoint/fixedAnswers.ts";
import { mask, pictureSize, png } from "./support/formCases.ts";
import { newestForms } from "./support/newestForms.ts";
import { officialClient, upload } from "./support/officialClient.ts";
import { pngPicture, type PictureFile } from "./support/pictures.ts";
import { expect, testEndpoint as test } from "./support/test.ts";
import { wireParts } from "./support/wireParts.ts";

test("the official client reads the pictures, sizes and usage of an answer", async ({
  endpoint,
}) => {
  const { data, size, output_format, usage } = await edit(endpoint, { mask, n: 2 });

  const pictures = data!.map(({ b64_json }) => decode(Buffer.from(b64_json!, "base64")));
  expect(pictures).toMatchObject([pictureSize, pictureSize]);
  expect({ size, output_format }).toEqual({ size: "48x32", output_format: "png" });
  expect(usage!.total_tokens).toBe(usage!.input_tokens + usage!.output_tokens);
});

test("the official client reads links and revised prompts", async ({ endpoint }) => {
  endpoint.answerWith("links");
  const links = await edit(endpoint);
  endpoint.answerWith("revisedPrompts");
  const revised = await edit(endpoint);

  expect(links.data).toEqual([{ url: expect.stringContaining(endpoint.origin) }]);
  expect(revised.data).toMatchObject([{ revised_prompt: "Revised: a red hat" }]);
});

test("refusals and faults are errors of the official client's own types", async ({ endpoint }) => {
  const kinds = {
    invalidValue: BadRequestError,
    moderationBlocked: BadRequestError,
    wrongKey: AuthenticationError,
    unverifiedOrganization: PermissionDeniedError,
    modelNotFound: NotFoundError,
    fastApiDetail: UnprocessableEntityError,
    rateLimited: RateLimitError,
    insufficientQuota: RateLimitError,
    serverError: InternalServerError,
    gatewayTimeoutPage: InternalServerError,
  } as const;

  for (const [mode, kind] of Object.entries(kinds)) {
    endpoint.answerWith(mode as keyof typeof kinds);
    const error = await failureOf(edit(endpoint));
    expect(error, mode).toBeInstanceOf(kind);
    expect(error.status, mode).toBe(fixedAnswers[mode as keyof typeof kinds].status);
  }
});

test("a refused mask is a BadRequestError that names the field", async ({ endpoint }) => {
  const error = await failureOf(edit(endpoint, { mask: pngPicture({ width: 8, height: 8 }) }));

  expect(error).toBeInstanceOf(BadRequestError);
  expect(error).toMatchObject({ status: 400, code: "invalid_image_file", param: "mask" });
  expect(error.requestID).toBe("req_1");
});

for (const [what, { asked, parts }] of Object.entries(newestForms)) {
  test(`the official client writes ${what} as its newest version does`, async ({ endpoint }) => {
    const { model, prompt, images, mask: masked, ...others } = asked;
    const files = await Promise.all(images.map(upload));
    await officialClient(endpoint).images.edit({
      model,
      prompt,
      image: files.length === 1 ? files[0]! : files,
      ...(masked && { mask: await upload(masked) }),
      ...others,
    });

    const heads = wireParts(endpoint.received[0]!).map(({ head }) => head.split("\r\n").join(" "));
    expect(heads.map((head) => head.replace("Content-Disposition: form-data; ", ""))).toEqual(
      parts,
    );
  });
}

type Options = { readonly mask?: PictureFile; readonly n?: number };

async function edit(endpoint: { readonly origin: string }, options: Options = {}) {
  return officialClient(endpoint).images.edit({
    model: "gpt-image-1",
    prompt: "a red hat",
    image: await upload(png),
    ...(options.mask && { mask: await upload(options.mask) }),
    n: options.n ?? 1,
  });
}

async function failureOf(answer: Promise<unknown>): Promise<APIError> {
  return answer.then(
    () => Promise.reject(new Error("This should have failed.")),
    (error: APIError) => error,
  );
}
