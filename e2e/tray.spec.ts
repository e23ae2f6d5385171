import type { Page } from "@playwright/test";
import { addPictures, openApp, paint, stage, tray } from "./support/app.ts";
import { expectTray } from "./support/expectTray.ts";
import { pngPicture } from "./support/pictures.ts";
import { settledCoverage } from "./support/settledCoverage.ts";
import { expect, test } from "./support/test.ts";

const files = ["kitchen.png", "garden.png", "vase.png"].map((name) =>
  pngPicture({ name, width: 480, height: 320 }),
);

test("pictures are reordered by keys, and it is said where they are", async ({ page }) => {
  await openApp(page);
  await addPictures(page, files);
  await paint(page, [{ x: 0, y: 0 }]);
  const painted = await settledCoverage(page);
  const said = (words: string) => page.getByRole("status").filter({ hasText: words });
  const chip = tray(page).getByRole("button", { name: "vase.png, reference 3" });
  await chip.focus();

  await pickUp(page, "Space");
  await expect(said("vase.png is number 3 of 3 now.")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(said("vase.png is number 2 of 3 now.")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(said("vase.png is the base picture now.")).toBeVisible();
  await page.keyboard.press("Space");

  await expect(said("vase.png is put down as the base picture.")).toBeVisible();
  await expectTray(page, [
    "vase.png, base picture",
    "kitchen.png, reference 2",
    "garden.png, reference 3",
  ]);
  const first = tray(page).getByRole("button", { name: "vase.png, base picture" });
  await expect(first).toBeFocused();

  await pickUp(page, "Enter");
  await expect(said("vase.png is the base picture now.")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(said("vase.png is number 2 of 3 now.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(said("vase.png is back in its place.")).toBeVisible();
  await expect(first).toBeFocused();
  await pickUp(page, "Enter");
  await expect(said("vase.png is the base picture now.")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(said("vase.png is number 2 of 3 now.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expectTray(page, [
    "kitchen.png, base picture",
    "vase.png, reference 2",
    "garden.png, reference 3",
  ]);
  expect(await settledCoverage(page)).toBe(painted);
});

test("Delete takes a picture out, and the keyboard goes on beside it", async ({ page }) => {
  await openApp(page);
  await addPictures(page, files);
  await tray(page).getByRole("button", { name: "garden.png, reference 2" }).focus();

  await page.keyboard.press("Delete");
  await expectTray(page, ["kitchen.png, base picture", "vase.png, reference 2"]);
  await expect(tray(page).getByRole("button", { name: "vase.png, reference 2" })).toBeFocused();

  await page.keyboard.press("Backspace");
  await expectTray(page, ["kitchen.png, base picture"]);
  await expect(tray(page).getByRole("button", { name: "kitchen.png, base" })).toBeFocused();
  await expect(stage(page)).toBeVisible();
});

test.describe("on a tablet", () => {
  test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true });

  test("what takes a picture out is seen as a whole", async ({ page }) => {
    await openApp(page);
    await addPictures(page, files);

    const list = (await tray(page).boundingBox())!;
    for (const button of await tray(page).getByRole("button", { name: "Remove" }).all()) {
      const { x, y, width } = (await button.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(list.y);
      expect(x + width).toBeLessThanOrEqual(list.x + list.width);
    }
  });
});

test.describe("by finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a swipe scrolls the tray, and a long press takes a picture along", async ({ page }) => {
    const many = Array.from({ length: 8 }, (_, at) => ({ ...files[0]!, name: `${at + 1}.png` }));
    const names = many.map(({ name }) => name);
    await openApp(page);
    await addPictures(page, many);
    const list = tray(page);
    const shown = () =>
      list.evaluate((element) =>
        [...element.querySelectorAll("img")].map(({ alt }) => alt.split(",")[0]),
      );
    const chip = (await list.getByRole("img", { name: "3.png" }).boundingBox())!;
    const from = { x: chip.x + 24, y: chip.y + 24 };
    const session = await page.context().newCDPSession(page);

    await session.send("Input.synthesizeScrollGesture", { ...from, xDistance: -120, yDistance: 0 });
    await expect.poll(() => list.evaluate((element) => element.scrollLeft)).toBeGreaterThan(60);
    expect(await shown()).toEqual(names);

    await list.evaluate((element) => element.scrollTo(0, 0));
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: from.y }],
      });
    await touch("touchStart", from.x);
    await expect(page.getByRole("status").filter({ hasText: "3.png is" })).toBeVisible();
    for (let x = from.x; x > from.x - 60; x -= 10) await touch("touchMove", x);
    await touch("touchEnd");
    await expect.poll(shown).toEqual(["1.png", "3.png", "2.png", ...names.slice(3)]);
  });
});

/** The tray listens for the arrows from the next task on. */
async function pickUp(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
}
