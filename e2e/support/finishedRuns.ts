import { expect, type Locator, type Page } from "@playwright/test";
import { addPictures, connectRemote, openApp, prompt, results, run } from "./app.ts";
import type { Endpoint } from "./endpoint.ts";
import type { PictureFile } from "./pictures.ts";

/** A second press on Run within half a second is taken for a slip: no answer comes sooner than that. */
const answerMilliseconds = 520;

/** Opens the page, connected to the endpoint, with one picture. */
export async function openWith(
  page: Page,
  endpoint: Endpoint,
  picture: PictureFile,
): Promise<void> {
  endpoint.delayBy(answerMilliseconds);
  await openApp(page);
  await connectRemote(page, endpoint);
  await addPictures(page, [picture]);
}

/** Runs the draft with that prompt and waits for a picture of the answer. */
export async function finishRun(page: Page, asked: string, name = asked): Promise<void> {
  await prompt(page).fill(asked);
  await run(page);
  await expect(resultPicture(page, name)).toBeVisible();
}

export function resultPicture(page: Page, name: string): Locator {
  return results(page).getByRole("img", { name, exact: true });
}
