import type { Page } from "@playwright/test";
import { en } from "#core/messages/en/en.ts";
import {
  addPictures,
  connectRemote,
  openApp,
  openConnection,
  prompt,
  results,
  run,
  stageIsReady,
} from "./support/app.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const key = "sk-live-4rT9xQ2mZ7";
const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });

test("a key stays in this tab's storage, and is seen nowhere else", async ({
  page,
  endpoint,
  expectConsole,
}) => {
  expectConsole(/status of 401 /);
  const lines = consoleOf(page);
  endpoint.expectKey(key);
  await page.clock.install();
  await startDraft(page, endpoint);

  await run(page);
  await expect(picture(page)).toBeVisible();
  expect(await placesOfKey(page)).toEqual(["sessionStorage"]);

  endpoint.answerWith(echoing(key));
  await prompt(page).fill("a blue hat");
  await page.clock.fastForward(500);
  await run(page);
  await expect(results(page).getByText("Incorrect API key")).toBeVisible();
  expect(await placesOfKey(page)).toEqual(["sessionStorage"]);

  await page.reload();
  await stageIsReady(page);
  await expect(results(page).getByText("Incorrect API key")).toBeVisible();
  expect(await placesOfKey(page)).toEqual(["sessionStorage"]);

  const dialog = await openConnection(page);
  await expect(dialog.getByLabel("API key")).toHaveValue("");
  expect(await placesOfKey(page)).toEqual(["sessionStorage"]);
  await page.keyboard.press("Escape");

  endpoint.answerWith("pictures");
  await results(page).getByRole("button", { name: en.results.tryAgain }).click();
  await expect(results(page).getByRole("img", { name: "a blue hat" })).toBeVisible();
  expect(endpoint.received.map(({ refusal }) => refusal)).toEqual([null, null, null]);
  expect(lines.join("\n")).not.toContain(key);
});

test("a remembered key moves to the device, and back", async ({ page, endpoint, context }) => {
  endpoint.expectKey(key);
  await startDraft(page, endpoint);
  expect(await placesOfKey(page)).toEqual(["sessionStorage"]);

  await connectRemote(page, endpoint, { remember: true });
  expect(await placesOfKey(page)).toEqual(["localStorage"]);

  const secondVisit = await context.newPage();
  await openApp(secondVisit);
  await fillDraft(secondVisit);
  await run(secondVisit);
  await expect(picture(secondVisit)).toBeVisible();
  expect(endpoint.received[0]!.headers.authorization).toBe(`Bearer ${key}`);

  const dialog = await openConnection(secondVisit);
  await expect(dialog.getByLabel("API key")).toHaveValue("");
  await expect(dialog.getByLabel("Remember on this device")).toBeChecked();
  await secondVisit.keyboard.press("Escape");
  await connectRemote(secondVisit, endpoint, { remember: false });
  expect(await placesOfKey(secondVisit)).toEqual(["sessionStorage"]);
});

test("a key that is not remembered is unknown to the next tab", async ({
  page,
  endpoint,
  context,
}) => {
  await startDraft(page, endpoint);
  await expectStored(page);

  const nextTab = await context.newPage();
  await openApp(nextTab);
  await fillDraft(nextTab);
  await run(nextTab);

  await expect.poll(() => endpoint.received.length).toBe(1);
  expect(endpoint.received[0]!.headers.authorization).toBeUndefined();
});

test("a forgotten key is gone everywhere", async ({ page, endpoint }) => {
  endpoint.expectKey(null);
  await startDraft(page, endpoint);
  await connectRemote(page, endpoint, { remember: true });

  const dialog = await openConnection(page);
  await dialog.getByRole("button", { name: en.connection.forgetKey }).click();
  await dialog.getByRole("button", { name: en.connection.save }).click();

  await expect(dialog).toBeHidden();
  expect(await placesOfKey(page)).toEqual([]);
  await run(page);
  await expect(picture(page)).toBeVisible();
});

async function startDraft(page: Page, endpoint: Endpoint): Promise<void> {
  await openApp(page);
  await connectRemote(page, endpoint, { key });
  await fillDraft(page);
}

/** A second tab starts with none. */
async function fillDraft(page: Page): Promise<void> {
  await addPictures(page, [desk]);
  await prompt(page).fill("a red hat");
}

function picture(page: Page) {
  return results(page).getByRole("img", { name: "a red hat", exact: true });
}

/** Everything the page writes to the console, of every level. */
function consoleOf(page: Page): string[] {
  const lines: string[] = [];
  page.on("console", (message) => lines.push(message.text()));
  page.on("pageerror", (error) => lines.push(String(error.stack)));
  return lines;
}

/** As some servers do: the refused key is in the message, and in every other field. */
function echoing(secret: string) {
  const message = `Incorrect API key provided: ${secret}. You can find yours at the provider.`;
  const error = { message, type: "invalid_request_error", param: secret, code: secret };
  const headers = { "content-type": "application/json", "x-request-id": `req_${secret}` };
  return { status: 401, headers, body: JSON.stringify({ error }) };
}

/** Where the page has the key: its storages, its databases with what their Blobs hold, its DOM, fields and address. */
async function placesOfKey(page: Page): Promise<string[]> {
  await expectStored(page);
  const places = {
    ...(await storedTexts(page)),
    DOM: await page.content(),
    fields: await page.evaluate(() =>
      [...document.querySelectorAll("input, textarea, select")]
        .map((field) => (field as HTMLInputElement).value)
        .join("\n"),
    ),
    address: page.url(),
  };
  return Object.entries(places).flatMap(([place, text]) => (text.includes(key) ? [place] : []));
}

/** Waits until the draft lies in the database, so that there is something to search and to open again. */
async function expectStored(page: Page): Promise<void> {
  const isStored = async () => (await storedTexts(page)).indexedDB.includes("a red hat");
  await expect.poll(isStored, { message: "the draft is stored" }).toBe(true);
}

/** What each storage of the page holds, as one text. */
function storedTexts(page: Page) {
  return page.evaluate(async () => {
    const decoder = new TextDecoder();

    async function textOf(value: unknown): Promise<string> {
      if (value instanceof Blob) return `${value.type} ${await value.text()}`;
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return decoder.decode(value);
      if (typeof value !== "object" || value === null) return String(value);
      const parts = value instanceof Map ? [...value] : Object.entries(value);
      return (await Promise.all(parts.flat().map(textOf))).join("\n");
    }

    async function databaseText(name: string): Promise<string> {
      const opening = indexedDB.open(name);
      await new Promise((opened) => opening.addEventListener("success", opened));
      const database = opening.result;
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores);
      const reading = stores.flatMap((store) => {
        const table = transaction.objectStore(store);
        return [table.getAllKeys(), table.getAll()];
      });
      await new Promise((read) => transaction.addEventListener("complete", read));
      database.close();
      return textOf(reading.map(({ result }) => result));
    }

    const databases = await indexedDB.databases();
    const texts = await Promise.all(databases.map(({ name }) => databaseText(name!)));
    return {
      sessionStorage: JSON.stringify(sessionStorage),
      localStorage: JSON.stringify(localStorage),
      cookies: document.cookie,
      indexedDB: texts.join("\n"),
    };
  });
}
