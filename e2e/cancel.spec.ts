import type { Locator, Page } from "@playwright/test";
import { en } from "#core/messages/en/en.ts";
import {
  addPictures,
  connectRemote,
  coverage,
  openApp,
  paint,
  prompt,
  results,
  run,
} from "./support/app.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });
const stroke = [
  { x: -100, y: -30 },
  { x: 100, y: -20 },
];
const otherStroke = [
  { x: -100, y: 120 },
  { x: 100, y: 130 },
];

test.beforeEach(async ({ page, endpoint }) => {
  await page.clock.install();
  await openApp(page);
  await addPictures(page, [desk]);
  await connectRemote(page, endpoint);
  await paint(page, stroke);
});

test("a run has a card at once, with a running timer, and painting goes on", async ({
  page,
  endpoint,
}) => {
  const release = endpoint.hold();
  await runWith(page, endpoint, "a red hat");
  const card = results(page);
  await expect(card).toContainText("a red hat");
  await expect(card.getByRole("button", { name: en.results.cancel })).toBeEnabled();
  await expect(card).toContainText(en.results.mayBeBilled);
  await page.clock.fastForward("02:05");
  await expect(card.getByRole("timer")).toHaveText(/^2 min \d+ s$/);

  const before = await coverage(page).innerText();
  await paint(page, otherStroke);
  await expect(coverage(page)).not.toHaveText(before);
  await prompt(page).fill("a blue hat");
  release();

  await expect(card.getByRole("img", { name: "a red hat", exact: true })).toBeVisible();
  await expect(prompt(page)).toHaveValue("a blue hat");
});

test("cancelling ends the connection, says what that means, and leaves the draft", async ({
  page,
  endpoint,
}) => {
  const release = endpoint.hold();
  await runWith(page, endpoint, "a red hat");
  const card = results(page);

  await card.getByRole("button", { name: en.results.cancel }).click();

  await expect(card.getByText(en.results.cancelledRemote)).toBeVisible();
  await expect(card.getByRole("timer")).toHaveCount(0);
  await expect.poll(() => endpoint.aborted).toBe(1);
  await expect(prompt(page)).toHaveValue("a red hat");
  await expect(coverage(page)).not.toHaveText("0%");

  release();
  await card.getByRole("button", { name: en.results.tryAgain }).click();
  await expect(card.getByRole("img", { name: "a red hat", exact: true })).toBeVisible();
  expect(endpoint.received).toHaveLength(2);
  expect(endpoint.received[1]!.fields).toEqual(endpoint.received[0]!.fields);
});

test("several runs go on at once, and cancelling one leaves the others", async ({
  page,
  endpoint,
}) => {
  const release = endpoint.hold();
  for (const words of ["a red hat", "a blue hat", "a green hat"]) {
    await runWith(page, endpoint, words);
    await page.clock.fastForward(1000);
  }
  await expect(results(page).getByRole("timer")).toHaveCount(3);
  await expect(results(page).getByRole("heading")).toHaveText([
    "a green hat",
    "a blue hat",
    "a red hat",
  ]);

  await cardOf(page, "a blue hat").getByRole("button", { name: en.results.cancel }).click();
  await expect.poll(() => endpoint.aborted).toBe(1);
  release();

  await expect(cardOf(page, "a blue hat").getByText(en.results.cancelledRemote)).toBeVisible();
  for (const words of ["a red hat", "a green hat"]) {
    await expect(cardOf(page, words).getByRole("img", { name: words, exact: true })).toBeVisible();
  }
  expect(endpoint.received.map(({ text }) => text("prompt"))).toEqual([
    "a red hat",
    "a blue hat",
    "a green hat",
  ]);
});

/** Runs the draft with this prompt, and waits until the endpoint has it. */
async function runWith(page: Page, endpoint: Endpoint, words: string): Promise<void> {
  const before = endpoint.received.length;
  await prompt(page).fill(words);
  await run(page);
  await expect.poll(() => endpoint.received.length).toBe(before + 1);
}

function cardOf(page: Page, words: string): Locator {
  return results(page).filter({ has: page.getByRole("heading", { name: words }) });
}
