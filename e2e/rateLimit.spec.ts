import type { Page } from "@playwright/test";
import { en } from "#core/messages/en/en.ts";
import { failures } from "#core/messages/en/failures.ts";
import { addPictures, connectRemote, openApp, prompt, results, run } from "./support/app.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { rateLimitedFor } from "./support/endpoint/fixedAnswers.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });
const text = en.results;
const limit = 3;

test.beforeEach(async ({ page, endpoint, expectConsole }) => {
  expectConsole(/Failed to load resource: the server responded with a status of 429 /);
  endpoint.answerWith("rateLimited");
  await page.clock.install();
  await openApp(page);
  await addPictures(page, [desk]);
  await connectRemote(page, endpoint);
  await prompt(page).fill("a red hat");
});

for (const { how, retryAfter } of [
  { how: "in seconds", retryAfter: () => "20" },
  { how: "as a date", retryAfter: (now: number) => new Date(now + 20_500).toUTCString() },
]) {
  test(`a rate limit that ends at a time given ${how} is waited for, and the same is sent again`, async ({
    page,
    endpoint,
  }) => {
    const now = await page.evaluate(() => Date.now());
    endpoint.answerNext(rateLimitedFor(retryAfter(now)), "pictures");
    await run(page);
    await expectCountdown(page, /(19|20) s \(1 of 3\)/);
    await expect(results(page).getByText(failures.rateLimited(null).title)).toBeVisible();
    await expect(
      page.getByText(/Too many requests .* The run is sent again in (19|20) s/),
    ).toHaveCount(1);
    await page.clock.runFor(15_000);
    await expectCountdown(page, /[45] s \(1 of 3\)/);
    expect(endpoint.received).toHaveLength(1);

    await page.clock.runFor(5000);

    await expectPicture(page);
    await expect(results(page)).toHaveCount(1);
    expect(endpoint.received).toHaveLength(2);
    expect(endpoint.received[1]!.fields).toEqual(endpoint.received[0]!.fields);
  });
}

test("where the page may not read how long, it waits 5, 10 and 20 seconds, and then gives up", async ({
  page,
  endpoint,
}) => {
  endpoint.setCors("headersHidden");
  await run(page);

  for (const [index, seconds] of [5, 10, 20].entries()) {
    await expectCountdown(page, text.pausing(seconds, index + 1, limit));
    await page.clock.runFor((seconds - 1) * 1000);
    expect(endpoint.received).toHaveLength(index + 1);
    await page.clock.runFor(1000);
    await expect.poll(() => endpoint.received.length).toBe(index + 2);
  }

  await expect(results(page).getByText(failures.rateLimited(null).hint)).toBeVisible();
  await page.clock.fastForward("10:00");
  await expect(results(page).getByRole("timer")).toHaveCount(0);
  expect(endpoint.received).toHaveLength(1 + limit);
  await tryAgain(page, endpoint);
});

test("the person may cancel the wait, and then nothing is sent and nothing billed", async ({
  page,
  endpoint,
}) => {
  await run(page);
  await results(page).getByRole("button", { name: text.cancel }).click();

  await expect(results(page).getByText(text.cancelledUnbilled)).toBeVisible();
  await page.clock.fastForward("10:00");
  expect(endpoint.received).toHaveLength(1);
  await tryAgain(page, endpoint);
});

test("the person may try now", async ({ page, endpoint }) => {
  endpoint.answerNext("rateLimited");
  endpoint.answerWith("pictures");
  await run(page);

  await results(page).getByRole("button", { name: text.sendNow }).click();

  await expectPicture(page);
  expect(endpoint.received).toHaveLength(2);
});

test("a fault after the wait is not repeated: it may have been paid", async ({
  page,
  endpoint,
  expectConsole,
}) => {
  expectConsole(/status of 500 /);
  endpoint.answerNext("rateLimited", "serverError");
  await run(page);
  await results(page).getByRole("button", { name: text.sendNow }).click();

  await expect(results(page).getByText(failures.server(500).title)).toBeVisible();
  await page.clock.fastForward("10:00");
  expect(endpoint.received).toHaveLength(2);
});

test("a reload in the wait asks nothing, and leaves the run to be tried again", async ({
  page,
  endpoint,
}) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await run(page);
  await expectCountdown(page, text.pausing(2, 1, limit));

  await page.reload();

  await expect(results(page).getByText(text.interruptedUnbilled)).toBeVisible();
  expect(asked).toEqual([]);
  await page.clock.fastForward("10:00");
  expect(endpoint.received).toHaveLength(1);
  await tryAgain(page, endpoint);
});

async function expectCountdown(page: Page, said: string | RegExp): Promise<void> {
  await expect(results(page).getByRole("timer")).toHaveText(said);
}

async function expectPicture(page: Page): Promise<void> {
  await expect(results(page).getByRole("img", { name: "a red hat", exact: true })).toBeVisible();
}

async function tryAgain(page: Page, endpoint: Endpoint): Promise<void> {
  const before = endpoint.received.length;
  endpoint.answerWith("pictures");
  await results(page).getByRole("button", { name: text.tryAgain }).click();
  await expectPicture(page);
  expect(endpoint.received).toHaveLength(before + 1);
}
