import type { Page } from "@playwright/test";
import { en } from "#core/messages/en/en.ts";
import { failures as text } from "#core/messages/en/failures.ts";
import { addPictures, connectRemote, openApp, prompt, results, run } from "./support/app.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });
const changeQuality = en.results.changeField.quality;

for (const { what, answer, console: line } of [
  { what: "a web page", answer: "pageInsteadOfJson", console: null },
  { what: "a 502 page", answer: "badGatewayPage", console: /status of 502 / },
] as const) {
  test(`${what} after a minute is a gateway that gave up`, async ({
    page,
    endpoint,
    expectConsole,
  }) => {
    if (line) expectConsole(line);
    endpoint.answerWith(answer);

    await answerAfter(page, endpoint, 61);

    const { title, hint } = text.gatewayTimeout(61);
    await expectSaid(page, { title, hint });
    await expectNoRepeat(page, endpoint);
  });
}

for (const { seconds, isUsual } of [
  { seconds: 45, isUsual: false },
  { seconds: 100, isUsual: true },
]) {
  test(`a connection that is cut after ${seconds} s is ${isUsual ? "" : "not "}taken for a gateway's time limit`, async ({
    page,
    endpoint,
    expectConsole,
  }) => {
    expectConsole(/Failed to load resource: net::ERR_EMPTY_RESPONSE/);
    endpoint.answerWith("noAnswer");

    await answerAfter(page, endpoint, seconds);

    await expectSaid(page, text.cutOff(seconds, isUsual));
    await expect(results(page).getByRole("button", { name: changeQuality })).toHaveCount(
      isUsual ? 1 : 0,
    );
    await expectNoRepeat(page, endpoint);
  });
}

test("what has not answered within the connection's time limit is given up, and said so", async ({
  page,
  endpoint,
}) => {
  endpoint.hold();
  await openDraft(page, endpoint);
  await limitTime(page, 2);
  await page.reload();
  await run(page);

  await expectSaid(page, text.timeLimit(2));
  await expect(results(page).getByRole("button", { name: changeQuality })).toBeVisible();
  await expect.poll(() => endpoint.aborted).toBe(1);
  expect(endpoint.received).toHaveLength(1);
});

test("where the page may not read the request's number, it does without", async ({
  page,
  endpoint,
  expectConsole,
}) => {
  expectConsole(/status of 500 /);
  endpoint.setCors("headersHidden");
  endpoint.answerWith("serverError");
  await openDraft(page, endpoint);
  await run(page);

  await expect(results(page).getByText(text.server(500).title)).toBeVisible();
  await expect(results(page).getByText(/^Request /)).toHaveCount(0);
});

async function openDraft(page: Page, endpoint: Endpoint): Promise<void> {
  await openApp(page);
  await addPictures(page, [desk]);
  await connectRemote(page, endpoint);
  await prompt(page).fill("a red hat");
}

/** Runs a draft whose answer comes exactly so many seconds later, by the page's clock. */
async function answerAfter(page: Page, endpoint: Endpoint, seconds: number): Promise<void> {
  const release = endpoint.hold();
  await page.clock.install();
  await openDraft(page, endpoint);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 20_000));
  await run(page);
  await expect.poll(() => endpoint.received.length).toBe(1);
  await page.clock.fastForward(seconds * 1000);
  release();
}

async function expectSaid(page: Page, said: { title: string; hint: string }): Promise<void> {
  await expect(results(page).getByText(said.title, { exact: true })).toBeVisible();
  await expect(results(page).getByText(said.hint, { exact: true })).toBeVisible();
}

async function expectNoRepeat(page: Page, endpoint: Endpoint): Promise<void> {
  await page.clock.fastForward("10:00");
  await expect(results(page).getByRole("button", { name: en.results.tryAgain })).toBeVisible();
  expect(endpoint.received).toHaveLength(1);
}

/** As a connection's settings hold it. */
function limitTime(page: Page, seconds: number): Promise<void> {
  return page.evaluate((timeLimitSeconds) => {
    const name = "overpaint.settings";
    const kept = JSON.parse(localStorage.getItem(name)!) as { connections: Record<string, object> };
    const limited = Object.entries(kept.connections).map(([id, each]) => [
      id,
      { ...each, timeLimitSeconds },
    ]);
    localStorage.setItem(
      name,
      JSON.stringify({ ...kept, connections: Object.fromEntries(limited) }),
    );
  }, seconds);
}
