import type { Locator, Page } from "@playwright/test";
import { answered, answerOf } from "./support/answers.ts";
import { prompt, stage, stageIsReady } from "./support/app.ts";
import { expectTray } from "./support/expectTray.ts";
import { finishRun, openWith, resultPicture } from "./support/finishedRuns.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const kitchen = pngPicture({ name: "kitchen.png", width: 480, height: 320 });

test.beforeEach(async ({ page, endpoint }) => {
  endpoint.answerWith(answerOf(answered.blue));
  await openWith(page, endpoint, kitchen);
  await finishRun(page, "a blue hat");
});

test("a result that is dragged to the composer becomes a reference, its bytes as they came", async ({
  page,
  endpoint,
}) => {
  await dragTo(resultPicture(page, "a blue hat"), prompt(page));
  await expect(page.getByText("Drop as a reference")).toBeVisible();
  await page.mouse.up();

  await expectTray(page, ["kitchen.png, base picture", "kitchen edit.jpg, reference 2"]);
  await expect(page.getByText("Drop as a reference")).toBeHidden();
  await expect(prompt(page)).toHaveValue("a blue hat");
  await finishRun(page, "the same hat");
  const { images } = endpoint.received[1]!;
  expect(Buffer.from(images[1]!.bytes).equals(answered.blue.buffer)).toBe(true);
});

test("over the stage it is asked what the result becomes", async ({ page }) => {
  await dragTo(resultPicture(page, "a blue hat"), stage(page));
  await expect(page.getByText("Drop to choose what it becomes")).toBeVisible();
  await page.mouse.up();

  await page.getByRole("menuitem", { name: "Replace" }).click();
  await expectTray(page, ["kitchen edit.jpg, base picture"]);
  await expect(page.getByText("kitchen.png was replaced as the base.")).toBeVisible();
});

test("on the empty page the result becomes the base", async ({ page }) => {
  await page.getByRole("button", { name: "New", exact: true }).click();
  await dragTo(
    resultPicture(page, "a blue hat"),
    page.getByRole("heading", { name: "Drop a picture anywhere" }),
  );
  await expect(page.getByText("Drop as the base")).toBeVisible();
  await page.mouse.up();

  await expectTray(page, ["kitchen edit.jpg, base picture"]);
  await stageIsReady(page);
});

test("a result that is let go elsewhere changes nothing", async ({ page }) => {
  await dragTo(resultPicture(page, "a blue hat"), page.getByRole("banner"));
  await page.mouse.up();

  await dragTo(resultPicture(page, "a blue hat"), prompt(page));
  await expect(page.getByText("Drop as a reference")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Drop as a reference")).toBeHidden();
  await page.mouse.up();

  await expectTray(page, ["kitchen.png, base picture"]);
  await expect(page).toHaveTitle("Overpaint");
});

test("out of the window a result is the file that came, under its name", async ({ page }) => {
  const carried = carriedByNextDrag(page);
  await dragTo(resultPicture(page, "a blue hat"), prompt(page));
  await page.mouse.up();

  const { download, address } = await carried;
  const [, type, name, url] = /^([^:]+):([^:]+):(blob:.+)$/.exec(download) ?? [];
  expect(type).toBe("image/jpeg");
  expect(name).toMatch(/^kitchen, a blue hat, \d{4}-.+\.jpg$/);
  expect(url).toBe(address);
  const bytes = await page.evaluate(
    async (from) => [...new Uint8Array(await (await fetch(from)).arrayBuffer())],
    address,
  );
  expect(Buffer.from(bytes).equals(answered.blue.buffer)).toBe(true);
});

/** Takes a picture with the mouse and holds it over the target. */
async function dragTo(picture: Locator, target: Locator): Promise<void> {
  const { mouse } = picture.page();
  const to = (await target.boundingBox())!;
  await picture.hover();
  await mouse.down();
  await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
}

/** What the next drag gives to other programs. */
function carriedByNextDrag(page: Page) {
  return page.evaluate(() => {
    return new Promise<{ readonly download: string; readonly address: string }>((resolve) => {
      window.addEventListener("dragstart", ({ dataTransfer }) => {
        const read = (type: string) => dataTransfer?.getData(type) ?? "";
        resolve({ download: read("DownloadURL"), address: read("text/uri-list") });
      });
    });
  });
}
