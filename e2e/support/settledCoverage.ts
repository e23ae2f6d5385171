import { expect, type Page } from "@playwright/test";
import { coverage } from "./app.ts";

/** Longer than the page waits between two counts. */
const pauseMilliseconds = 150;

/** What the page says is masked, once a stroke is counted to its end: "12.5%". */
export async function settledCoverage(page: Page): Promise<string> {
  let last = "";
  const isStill = async () => {
    const before = last;
    last = await coverage(page).innerText();
    return last === before;
  };
  await expect.poll(isStill, { intervals: [pauseMilliseconds] }).toBe(true);
  return last;
}
