import { expect, type Page } from "@playwright/test";
import { tray } from "./app.ts";

/** Fails unless the tray comes to hold pictures of these names, in this order and no others. */
export async function expectTray(page: Page, names: readonly string[]): Promise<void> {
  const images = tray(page).getByRole("img");
  const shown = () => images.evaluateAll((all) => all.map((image) => image.getAttribute("alt")));
  await expect.poll(shown).toEqual(names);
}
