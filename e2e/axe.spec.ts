import type { Locator, Page } from "@playwright/test";
import { en } from "#core/messages/en/en.ts";
import { failures } from "#core/messages/failures.ts";
import type { Messages } from "#core/messages/messages.ts";
import { refusals } from "#core/messages/refusals.ts";
import { zh } from "#core/messages/zh/zh.ts";
import type { Endpoint } from "./support/endpoint.ts";
import { rateLimitedFor } from "./support/endpoint/fixedAnswers.ts";
import { expectNoFindings } from "./support/expectNoFindings.ts";
import { pngPicture, textFile } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";
import { toTransfer } from "./support/transfer.ts";

type Screen = {
  readonly page: Page;
  readonly endpoint: Endpoint;
  readonly text: Messages;
  readonly isPhone: boolean;
};

type Step = {
  readonly name: string;
  readonly on?: "phone" | "desktop";
  /** From the screen of the step before. */
  readonly show: (screen: Screen) => Promise<void>;
};

const kitchen = pngPicture({ name: "kitchen.png", width: 640, height: 480 });
const garden = pngPicture({ name: "garden.png", width: 48, height: 32 });
const grey = pngPicture({ name: "grey.png", width: 48, height: 32, paint: (x) => [x, x, x] });

const walks: Readonly<Record<string, readonly Step[]>> = {
  "from the first visit to a painted mask": [
    { name: "first visit", show: async () => {} },
    {
      name: "a painted mask",
      async show(screen) {
        await add(screen, [kitchen, garden]);
        await screen.page.getByLabel(screen.text.mask.canvas).click();
      },
    },
    {
      name: "more options",
      on: "phone",
      async show({ page, text }) {
        await button(page, text.mask.moreOptions).click();
        await expect(page.getByRole("dialog", { name: text.mask.moreOptions })).toBeVisible();
      },
    },
    {
      name: "more settings",
      on: "phone",
      async show({ page, text }) {
        await page.keyboard.press("Escape");
        await button(page, text.request.moreControls).click();
        await expect(page.getByLabel(text.request.images, { exact: true })).toBeVisible();
      },
    },
    {
      name: "what a dropped file is for",
      on: "desktop",
      show: ({ page, text }) => dropOnStage(page, text),
    },
  ],
  "through the dialogs": [
    {
      name: "connection, built-in",
      async show({ page, text }) {
        await button(page, text.connection.title).click();
        await expect(page.getByRole("dialog", { name: text.connection.title })).toBeVisible();
      },
    },
    {
      name: "connection, remote, with an error",
      async show({ page, text: { connection } }) {
        await page.getByText(connection.remote, { exact: true }).click();
        await button(page, connection.save).click();
        await expect(page.getByText(connection.addressIssues.missing)).toBeVisible();
      },
    },
    {
      name: "settings",
      async show({ page, text }) {
        await page.keyboard.press("Escape");
        await button(page, text.settings.title).click();
        await expect(page.getByRole("dialog", { name: text.settings.title })).toBeVisible();
      },
    },
    {
      name: "before everything is deleted",
      async show({ page, text: { settings } }) {
        await button(page, settings.deleteAll).click();
        await expect(page.getByText(settings.deleteAllQuestion)).toBeVisible();
      },
    },
    {
      name: "notices",
      async show(screen) {
        const { page, text } = screen;
        await page.keyboard.press("Escape");
        await add(screen, [kitchen, garden]);
        await button(page, text.sources.remove("garden.png")).click();
        await expect(button(page, text.sources.restore)).toBeVisible();
        await pick(screen, [textFile()]);
        const refused = refusals[text.language].unsupported("notes.txt", null);
        await expect(page.getByText(refused)).toBeVisible();
      },
    },
  ],
  "through a run": [
    {
      name: "working",
      async show(screen) {
        const { page, text, endpoint } = screen;
        await connect(screen);
        await add(screen, [kitchen]);
        await page.getByRole("textbox", { name: text.request.prompt, exact: true }).fill("a hat");
        endpoint.delayBy(3000);
        endpoint.answerNext(rateLimitedFor("60"), "tooLargePage");
        await button(page, text.request.run).click();
        await expect(page.getByRole("timer")).toHaveText(/\d/);
      },
    },
    {
      name: "waiting to be sent again",
      async show({ page, text, endpoint }) {
        await expect(button(page, text.results.sendNow)).toBeVisible();
        endpoint.delayBy(0);
      },
    },
    {
      name: "too big",
      async show({ page, text }) {
        await button(page, text.results.sendNow).click();
        const { title } = failures[text.language].tooLarge;
        await expect(page.getByText(title, { exact: true })).toBeVisible();
      },
    },
    {
      name: "finished",
      async show({ page, text }) {
        await button(page, text.results.tryAgain).click();
        await button(page, text.results.openPicture("a hat")).hover();
      },
    },
    {
      name: "large view",
      async show({ page, text }) {
        await button(page, text.results.openPicture("a hat")).click();
        await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
      },
    },
  ],
};

for (const [language, text] of [
  ["English", en],
  ["Chinese", zh],
] as const) {
  for (const [device, viewport] of [
    ["desktop", { width: 1440, height: 900 }],
    ["phone", { width: 390, height: 844 }],
  ] as const) {
    test.describe(`in ${language} on a ${device}`, () => {
      test.use({ viewport, locale: text.language, contextOptions: { reducedMotion: "reduce" } });

      for (const [walk, steps] of Object.entries(walks)) {
        test(`axe finds nothing ${walk}`, async ({ page, endpoint, expectConsole }) => {
          if (walk === "through a run") expectConsole(/Failed to load resource.* (?:429|413) /);
          const screen = { page, endpoint, text, isPhone: device === "phone" };
          await page.goto("./");
          await expect(button(page, text.request.run)).toBeVisible();

          for (const { name, on = device, show } of steps) {
            if (on !== device) continue;
            await show(screen);
            await expectNoFindings(page, name);
          }
        });
      }
    });
  }
}

function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

type Files = Parameters<Locator["setInputFiles"]>[0];

async function pick({ page, text }: Screen, files: Files): Promise<void> {
  await page.getByLabel(text.sources.addPictures, { exact: true }).setInputFiles(files);
}

async function add(screen: Screen, files: Files & readonly unknown[]): Promise<void> {
  const { page, text } = screen;
  await pick(screen, files);
  const tray = page.getByRole("list", { name: text.sources.tray, exact: true });
  await expect(tray.getByRole("img")).toHaveCount(files.length);
  await expect(page.getByText(text.mask.opening)).toBeHidden();
}

async function connect({ page, endpoint, text: { connection } }: Screen): Promise<void> {
  await button(page, connection.title).click();
  await page.getByText(connection.remote, { exact: true }).click();
  await page.getByLabel(connection.baseUrl).fill(`${endpoint.origin}/v1`);
  await button(page, connection.save).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function dropOnStage(page: Page, { mask, sources }: Messages): Promise<void> {
  const dataTransfer = await toTransfer(page, [grey]);
  const stage = page.getByLabel(mask.canvas);
  const box = (await stage.boundingBox())!;
  const at = { clientX: box.x + 200, clientY: box.y + 150 };
  for (const type of ["dragenter", "dragover", "drop"]) {
    await stage.dispatchEvent(type, { dataTransfer, ...at });
  }
  await expect(page.getByRole("menuitem", { name: sources.dropMask })).toBeVisible();
}
