import { expect, type Locator, type Page } from "@playwright/test";
import type { Endpoint } from "./endpoint.ts";
import type { PictureFile } from "./pictures.ts";

/** In CSS pixels from the middle of the stage. */
export type StagePoint = { readonly x: number; readonly y: number };

type RemoteOptions = {
  readonly baseUrl?: string;
  readonly key?: string;
  readonly model?: string;
  readonly remember?: boolean;
};

export async function openApp(page: Page): Promise<void> {
  await page.goto("./");
  await expect(page.getByRole("button", { name: "Run", exact: true })).toBeVisible();
}

/** Adds files that can be opened, and waits until all are in the tray and the base can be painted on. */
export async function addPictures(page: Page, files: readonly PictureFile[]): Promise<void> {
  await page.getByLabel("Add pictures", { exact: true }).setInputFiles([...files]);
  for (const { name } of files) {
    await expect(tray(page).getByRole("img", { name: `${name}, ` })).not.toHaveCount(0);
  }
  await stageIsReady(page);
}

/** The pictures that will be sent, the base first. */
export function tray(page: Page): Locator {
  return page.getByRole("list", { name: "Pictures" });
}

/** Waits until the base is shown, so that a stroke lands on it. */
export async function stageIsReady(page: Page): Promise<void> {
  await expect(stage(page)).toBeVisible();
  await expect(page.getByText("Opening the picture…")).toBeHidden();
}

/** Connects to the endpoint, at its address with /v1 and without a key unless `options` say otherwise. */
export async function connectRemote(
  page: Page,
  endpoint: Pick<Endpoint, "origin">,
  { baseUrl = `${endpoint.origin}/v1`, key, model, remember }: RemoteOptions = {},
): Promise<void> {
  const dialog = await openConnection(page);
  await dialog.getByText("Remote", { exact: true }).click();
  await dialog.getByLabel("Base URL").fill(baseUrl);
  if (key !== undefined) await dialog.getByLabel("API key").fill(key);
  if (model !== undefined) await dialog.getByLabel("Model").fill(model);
  if (remember !== undefined)
    await dialog.getByLabel("Remember on this device").setChecked(remember);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
}

/** Opens the dialog "Connection" and returns it. */
export async function openConnection(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Connection", exact: true }).click();
  return page.getByRole("dialog", { name: "Connection" });
}

export function stage(page: Page): Locator {
  return page.getByLabel("Mask canvas");
}

/** Drags the mouse over the stage along `points`; a single one is a dab. */
export async function paint(page: Page, points: readonly StagePoint[]): Promise<void> {
  const box = (await stage(page).boundingBox())!;
  const [first, ...others] = points.map(({ x, y }) => ({
    x: box.x + box.width / 2 + x,
    y: box.y + box.height / 2 + y,
  }));

  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down();
  for (const { x, y } of others) await page.mouse.move(x, y);
  await page.mouse.up();
}

/** How much of the base is masked, as the page says it: "12.5%". */
export function coverage(page: Page): Locator {
  return page.getByRole("status", { name: "Mask", exact: true });
}

export async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run", exact: true }).click();
}

/** One item a run, newest first. */
export function results(page: Page): Locator {
  return page.getByRole("region", { name: "Results" }).getByRole("listitem");
}

export function prompt(page: Page): Locator {
  return page.getByRole("textbox", { name: "Prompt", exact: true });
}
