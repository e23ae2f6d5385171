import type { Locator } from "@playwright/test";
import { encodeBmp } from "#testing/files/encodeBitmaps.ts";
import { marker } from "#testing/files/marker.ts";
import { addPictures, openApp, tray } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Each is converted when it is opened, which its chip says by a badge. */
const scans = ["one.bmp", "two.bmp", "three.bmp"].map((name) => ({
  name,
  mimeType: "image/bmp",
  buffer: Buffer.from(encodeBmp(marker, { bits: 24 })),
}));

test.beforeEach(async ({ page }) => {
  await openApp(page);
  await addPictures(page, scans);
});

test("a chip's label is read beside its badge and its cross", async ({ page }) => {
  for (const chip of await tray(page).getByRole("listitem").all()) {
    const label = (await chip.getByText(/^(Base|Ref)/).boundingBox())!;
    for (const button of await chip.getByRole("button").all()) {
      if (await button.getByRole("img").count()) continue;
      const { x, y } = (await button.boundingBox())!;
      const isBeside = x >= label.x + label.width || y >= label.y + label.height;
      expect(isBeside, await button.getAttribute("aria-label").then(String)).toBe(true);
    }
  }
});

test("a finger on a picture grasps that one, and finds its badge and its cross", async ({
  page,
}) => {
  for (const chip of await tray(page).getByRole("listitem").all()) {
    await chip.scrollIntoViewIfNeeded();
    expect(await hit(chip, { x: 0.5, y: 0.5 })).toMatch(/^picture of this/);
    expect(await hit(chip, { x: 0.05, y: 0.2 })).toMatch(/^picture of this/);
    expect(await hit(chip, { x: 0.95, y: -0.2 })).toMatch(/^Remove .* of this/);
    expect(await hit(chip, { x: 0.95, y: 1.1 })).toMatch(/^Converted .* of this/);
  }
});

test("a finger beside the words finds the way to a model", async ({ page }) => {
  const link = page.getByRole("button", { name: "Connect a model" });
  for (const y of [-0.8, 0.5, 1.8]) expect(await hit(link, { x: 0.5, y })).toBe("picture of this");
});

/** What a finger meets there, in shares of the element, and whether it is the element's own. */
function hit(within: Locator, at: { readonly x: number; readonly y: number }): Promise<string> {
  return within.evaluate((element, { x, y }) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(left + x * width, top + y * height);
    const name = met?.closest("button")?.getAttribute("aria-label") ?? "picture";
    return `${name} of ${met && element.contains(met) ? "this" : "another"}`;
  }, at);
}
