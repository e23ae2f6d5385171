import { en } from "#core/messages/en/en.ts";
import { failures as text } from "#core/messages/en/failures.ts";
import type { Page } from "@playwright/test";
import {
  addPictures,
  connectRemote,
  coverage,
  openApp,
  paint,
  prompt,
  results,
  run,
  tray,
} from "./support/app.ts";
import { startEndpoint, type Endpoint } from "./support/endpoint.ts";
import { rateLimitedFor } from "./support/endpoint/fixedAnswers.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

type Said = { readonly title: string; readonly hint: string };

type Failure = {
  readonly answer: Parameters<Endpoint["answerWith"]>[0];
  readonly says: Said;
  /** The server's own words, as far as it has any. */
  readonly words?: string;
  /** What Chromium writes on the console by itself. */
  readonly console?: RegExp;
  readonly opensConnection?: boolean;
  readonly withoutTryAgain?: boolean;
};

const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });

const failures: Readonly<Record<string, Failure>> = {
  "400 that names a field": {
    answer: "invalidValue",
    says: text.invalidRequest("size"),
    words: "Invalid value: '640x640'. Supported values are: '1024x1024' and 'auto'.",
    console: status(400),
  },
  "400 of the safety system": {
    answer: "moderationBlocked",
    says: text.blocked,
    words: "Your request was rejected by the safety system.",
    console: status(400),
    withoutTryAgain: true,
  },
  "404 for the model": {
    answer: "modelNotFound",
    says: text.modelNotFound,
    words: "The model `gpt-image-0` does not exist",
    console: status(404),
  },
  "401": {
    answer: "wrongKey",
    says: text.unauthorized,
    words: "Incorrect API key provided.",
    console: status(401),
    opensConnection: true,
  },
  "403": {
    answer: "unverifiedOrganization",
    says: text.forbidden,
    words: "Your organization must be verified",
    console: status(403),
    opensConnection: true,
  },
  "413 page": {
    answer: "tooLargePage",
    says: text.tooLarge,
    words: "413 Request Entity Too Large",
    console: status(413),
  },
  "400 that knows no such field": {
    answer: "unknownParameter",
    says: text.invalidRequest("quality"),
    words: "Unknown parameter: 'quality'.",
    console: status(400),
  },
  "400 that refuses the mask": {
    answer: "invalidMask",
    says: text.invalidRequest("mask"),
    words: "mask size does not match image size",
    console: status(400),
  },
  "408": {
    answer: "requestTimeout",
    says: text.gatewayTimeout(0),
    words: "Timed out.",
    console: status(408),
  },
  "422 with details": {
    answer: "fastApiDetail",
    says: text.invalidRequest("image"),
    words: "image: Field required; n: Input should be less than 5",
    console: status(422),
  },
  "429 of a rate limit for more than a minute": {
    answer: rateLimitedFor("90"),
    says: text.rateLimited(90),
    words: "Rate limit reached for gpt-image-2",
    console: status(429),
  },
  "429 of an empty account": {
    answer: "insufficientQuota",
    says: text.quotaExceeded,
    words: "You exceeded your current quota",
    console: status(429),
  },
  "500": {
    answer: "serverError",
    says: text.server(500),
    words: "The server had an error while processing your request.",
    console: status(500),
  },
  "502 page": {
    answer: "badGatewayPage",
    says: text.server(502),
    words: "502 Bad Gateway",
    console: status(502),
  },
  "503 with a sentence": {
    answer: "unavailable",
    says: text.server(503),
    words: "No worker is free.",
    console: status(503),
  },
  "524 page": {
    answer: "timeoutOfCloudflare",
    says: text.gatewayTimeout(0),
    words: "A timeout occurred",
    console: status(524),
  },
  "504 page": {
    answer: "gatewayTimeoutPage",
    says: text.gatewayTimeout(0),
    words: "504 Gateway Time-out",
    console: status(504),
  },
  "web page instead of JSON": {
    answer: "pageInsteadOfJson",
    says: text.notJson,
    words: "Welcome to the gateway",
    opensConnection: true,
  },
  "200 that holds an error": {
    answer: "errorWithStatus200",
    says: text.server(200),
    words: "The upstream model is overloaded.",
  },
  "200 that holds a code and a message": {
    answer: "codeAndMsgWithStatus200",
    says: text.server(200),
    words: "The channel has no balance left.",
  },
  "200 without a picture": {
    answer: { status: 200, headers: {}, body: JSON.stringify({ created: 1, data: [] }) },
    says: text.noPictures,
  },
  "200 with the JSON of nothing": {
    answer: { status: 200, headers: {}, body: "null" },
    says: text.noPictures,
  },
  "connection cut before the answer": {
    answer: "noAnswer",
    says: text.unreachable,
    console: /Failed to load resource: net::ERR_EMPTY_RESPONSE/,
    opensConnection: true,
  },
  "connection cut within the answer": {
    answer: "cutInBody",
    says: text.cutOff(0, false),
    console: /Failed to load resource: net::ERR_CONTENT_LENGTH_MISMATCH/,
  },
};

for (const [what, failure] of Object.entries(failures)) {
  test(`a ${what} is said, not repeated, and can be tried again`, async ({
    page,
    endpoint,
    expectConsole,
  }) => {
    if (failure.console) expectConsole(failure.console);
    endpoint.answerWith(failure.answer);
    await page.clock.install();
    await startDraft(page, endpoint);

    await run(page);

    const card = results(page);
    await expectSaid(page, failure.says);
    if (failure.words !== undefined) {
      await expect(card).toContainText(failure.words);
      await expect(card).toContainText(text.request("req_1"));
    }
    await expect(card.getByRole("button", { name: en.results.openConnection })).toHaveCount(
      failure.opensConnection ? 1 : 0,
    );
    await page.clock.fastForward("10:00");
    await expectUntouchedDraft(page);
    expect(endpoint.received).toHaveLength(1);

    if (failure.withoutTryAgain) {
      await expect(card.getByRole("button", { name: en.results.tryAgain })).toHaveCount(0);
      return;
    }
    await tryAgain(page, endpoint);
    expect(endpoint.received[1]!.fields).toEqual(endpoint.received[0]!.fields);
  });
}

test("a server that is not there is said, and the run can be tried again elsewhere", async ({
  page,
  endpoint,
  expectConsole,
}) => {
  expectConsole(/Failed to load resource: net::ERR_CONNECTION_REFUSED/);
  const gone = await startEndpoint();
  await gone.stop();
  await startDraft(page, gone);

  await run(page);
  await expectSaid(page, text.unreachable);
  await results(page).getByRole("button", { name: en.results.openConnection }).click();
  await expect(page.getByRole("dialog", { name: "Connection" })).toBeVisible();
  await page.keyboard.press("Escape");

  await connectRemote(page, endpoint);
  await tryAgain(page, endpoint);
  expect(endpoint.received).toHaveLength(1);
});

for (const { key, sent } of [
  { key: "sk-right", sent: 0 },
  { key: "", sent: 1 },
]) {
  test(`a server that admits no other page is said ${key ? "with" : "without"} a key`, async ({
    page,
    endpoint,
    expectConsole,
  }) => {
    expectConsole(/v1\/images\/edits' from origin .* blocked by CORS policy/);
    expectConsole(/Failed to load resource: net::ERR_FAILED/);
    endpoint.setCors("none");
    await startDraft(page, endpoint, key);

    await run(page);

    await expectSaid(page, text.unreachable);
    expect(endpoint.received).toHaveLength(sent);
    await expectUntouchedDraft(page);
    endpoint.setCors("open");
    await tryAgain(page, endpoint);
    expect(endpoint.received).toHaveLength(sent + 1);
  });
}

test("of an answer with one broken picture the others are shown", async ({ page, endpoint }) => {
  endpoint.answerWith("lastPictureBroken");
  await startDraft(page, endpoint);
  await page.getByLabel("Images", { exact: true }).selectOption("3");

  await run(page);

  await expect(picture(page, "a red hat, 1 of 3")).toBeVisible();
  await expect(picture(page, "a red hat, 2 of 3")).toBeVisible();
  await expect(results(page)).toContainText(en.results.brokenPictures(1, 3));
  expect(endpoint.received).toHaveLength(1);
});

function status(code: number): RegExp {
  return new RegExp(`Failed to load resource: the server responded with a status of ${code} `);
}

async function startDraft(
  page: Page,
  endpoint: Pick<Endpoint, "origin">,
  key?: string,
): Promise<void> {
  await openApp(page);
  await addPictures(page, [desk]);
  await connectRemote(page, endpoint, key ? { key } : {});
  await paint(page, [
    { x: -100, y: 0 },
    { x: 100, y: 30 },
  ]);
  await prompt(page).fill("a red hat");
  await expect(coverage(page)).not.toHaveText("0%");
}

/** Title and next step; a length of time is any. */
async function expectSaid(page: Page, { title, hint }: Said): Promise<void> {
  await expect(results(page)).toHaveCount(1);
  await expect(results(page).getByText(anyDuration(title))).toBeVisible();
  await expect(results(page).getByText(anyDuration(hint))).toBeVisible();
}

function anyDuration(sentence: string): RegExp {
  const escaped = sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\b0 s/, String.raw`[\d.]+ s`)}$`);
}

async function expectUntouchedDraft(page: Page): Promise<void> {
  await expect(prompt(page)).toHaveValue("a red hat");
  await expect(tray(page).getByRole("listitem")).toHaveCount(1);
  await expect(coverage(page)).not.toHaveText("0%");
}

/** Makes the endpoint well again and tries again: the new run takes the failed one's place. */
async function tryAgain(page: Page, endpoint: Endpoint): Promise<void> {
  endpoint.answerWith("pictures");
  await results(page).getByRole("button", { name: en.results.tryAgain }).click();
  await expect(picture(page, "a red hat")).toBeVisible();
  await expect(results(page)).toHaveCount(1);
}

function picture(page: Page, name: string) {
  return results(page).getByRole("img", { name, exact: true });
}
