import type { Page } from "@playwright/test";
import { decode as decodeJpeg } from "jpeg-js";
import { en } from "#core/messages/en/en.ts";
import { failures } from "#core/messages/en/failures.ts";
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
import { sniffPicture } from "./support/endpoint/sniffPicture.ts";
import { resultPicture } from "./support/finishedRuns.ts";
import { decodeMask } from "./support/masks.ts";
import { jpegPicture, pngPicture, type PictureFile } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const size = { width: 640, height: 480 };
const half = { width: 320, height: 240 };
/** As large as a file can be: nothing in it repeats. */
const noise = { ...size, paint: noisePaint };
const photo = pngPicture({ ...noise, name: "photo.png" });
const text = { ...en.results, ...failures };

test("what is too big is sent at half the size when it is wanted, the mask along with it", async ({
  page,
  endpoint,
}) => {
  await refuseTooLarge(page, endpoint, photo);
  await expect(results(page).getByText(text.tooLarge.title)).toBeVisible();
  await expect(results(page).getByText(text.tooLarge.hint)).toBeVisible();
  const covered = await coverage(page).innerText();

  await results(page)
    .getByRole("button", { name: text.sendAt(320, 240) })
    .click();

  await expect(resultPicture(page, "a red hat")).toBeVisible();
  await expect(results(page)).toHaveCount(1);
  await expect(results(page).getByText(text.sentAt(320, 240))).toBeVisible();
  const [first, second] = endpoint.received;
  expect(endpoint.received).toHaveLength(2);
  expect(sniffPicture(second!.images[0]!.bytes)).toMatchObject({ type: "image/png", ...half });
  const [large, small] = [decodeMask(first!.mask!.bytes), decodeMask(second!.mask!.bytes)];
  expect(small).toMatchObject(half);
  expect(small.editShare).toBeCloseTo(large.editShare, 2);
  expect(small.isEdit(160, 120)).toBe(true);
  expect(small.isEdit(20, 20)).toBe(false);
  expect(second!.text("prompt")).toBe("a red hat");
  await expect(coverage(page)).toHaveText(covered);

  await page.reload();
  await expect(results(page).getByText(text.sentAt(320, 240))).toBeVisible();
  await page.getByRole("button", { name: "Open a red hat" }).click();
  await expect(page.getByRole("dialog").getByRole("definition")).toContainText([
    text.sentAt(320, 240),
  ]);
});

test("what is too big is sent as JPEG when it is wanted, with the same mask", async ({
  page,
  endpoint,
}) => {
  await refuseTooLarge(page, endpoint, photo);
  await results(page).getByRole("button", { name: text.sendAsJpeg }).click();

  await expect(resultPicture(page, "a red hat")).toBeVisible();
  await expect(results(page).getByText(text.sentAsJpeg)).toBeVisible();
  const [first, second] = endpoint.received;
  expect(second!.images).toMatchObject([{ filename: "photo.jpg", type: "image/jpeg" }]);
  const { width, height } = decodeJpeg(second!.images[0]!.bytes);
  expect({ width, height }).toEqual(size);
  expect(Buffer.from(second!.mask!.bytes).equals(first!.mask!.bytes)).toBe(true);
});

test("a JPEG that is too big can only be made smaller, as long as that makes sense", async ({
  page,
  endpoint,
}) => {
  await refuseTooLarge(page, endpoint, jpegPicture({ ...noise, name: "photo.jpg" }), 1000);
  await expect(results(page).getByRole("button", { name: text.sendAsJpeg })).toHaveCount(0);
  const smaller = results(page).getByRole("button", { name: /^Send at / });
  await smaller.click();

  await expect.poll(() => endpoint.received.length).toBe(2);
  await expect(results(page).getByRole("button", { name: text.tryAgain })).toBeVisible();
  await expect(smaller).toHaveCount(0);
  expect(endpoint.received[1]!.images).toMatchObject([
    { filename: "photo.jpg", type: "image/jpeg" },
  ]);
});

test.beforeEach(({ expectConsole }) => expectConsole(/Failed to load resource.* 413 /));

/** Runs a painted draft of that picture, which the endpoint refuses. */
async function refuseTooLarge(
  page: Page,
  endpoint: Endpoint,
  picture: PictureFile,
  limit = 500_000,
): Promise<void> {
  endpoint.limitBody(limit);
  await openApp(page);
  await connectRemote(page, endpoint);
  await addPictures(page, [picture]);
  await paint(page, [
    { x: -100, y: 0 },
    { x: 100, y: 0 },
  ]);
  await prompt(page).fill("a red hat");
  await run(page);
  await expect(results(page).getByText(text.tooLarge.title)).toBeVisible();
}

function noisePaint(x: number, y: number): readonly [number, number, number] {
  const at = (seed: number) =>
    Math.floor(fraction(Math.sin(x * 12.9898 + y * 78.233 + seed) * 43_758.5453) * 256);
  return [at(1), at(2), at(3)];
}

function fraction(value: number): number {
  return value - Math.floor(value);
}
