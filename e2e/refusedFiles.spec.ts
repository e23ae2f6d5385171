import type { Locator, Page } from "@playwright/test";
import {
  addPictures,
  connectRemote,
  coverage,
  openApp,
  paint,
  prompt,
  results,
  run,
  stage,
} from "./support/app.ts";
import { expectTray } from "./support/expectTray.ts";
import {
  damaged,
  emptyFile,
  pngPicture,
  textFile,
  webpPicture,
  type PictureFile,
} from "./support/pictures.ts";
import { settledCoverage } from "./support/settledCoverage.ts";
import { expect, test } from "./support/test.ts";
import { drop, toTransfer } from "./support/transfer.ts";

const kitchen = pngPicture({ name: "kitchen.png", width: 480, height: 320 });
const vase = webpPicture("vase.webp");

test.beforeEach(({ page }) => openApp(page));

test("files that cannot be opened are named, and all else stays", async ({ page }) => {
  await addPictures(page, [kitchen]);
  await paint(page, [{ x: 0, y: 0 }]);
  await prompt(page).fill("a blue vase");
  const painted = await settledCoverage(page);

  const torn = damaged({ ...kitchen, name: "torn.png" });
  const files = [torn, emptyFile("nothing.png"), textFile("notes.txt"), vase];
  await drop(prompt(page), await toTransfer(page, files));

  await expect(notices(page).getByText(/torn\.png .*damaged/)).toBeVisible();
  await expect(notices(page).getByText(/nothing\.png is empty/)).toBeVisible();
  await expect(notices(page).getByText(/notes\.txt is not a picture/)).toBeVisible();
  await expectTray(page, ["kitchen.png, base picture", "vase.webp, reference 2"]);
  await expect(prompt(page)).toHaveValue("a blue vase");
  await expect(coverage(page)).toHaveText(painted);
});

const foreign: readonly (readonly [PictureFile, RegExp])[] = [
  [textFile("letter.heic", "image/heic"), /letter\.heic is not a picture .*JPEG, PNG, WebP/],
  [
    file("photo.heic", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    /photo\.heic is a HEIC photo.*Export it as JPEG/,
  ],
  [file("scan.tiff", "II*\0\x08\0\0\0\0\0"), /scan\.tiff is a TIFF file.*JPEG/],
  [file("layers.psd", "8BPS\0\x01"), /layers\.psd is a Photoshop file.*Export it as PNG/],
  [
    file("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    /logo\.svg is an SVG drawing.*Export it as PNG/,
  ],
  [file("report.pdf", "%PDF-1.7\n"), /report\.pdf is a PDF document.*Export the page/],
];

test("formats that cannot be opened are named, with what to do", async ({ page }) => {
  const dropZone = page.getByRole("heading", { name: "Drop a picture anywhere" });
  for (const [picture, sentence] of foreign) {
    await drop(dropZone, await toTransfer(page, [picture]));

    await expect.soft(notices(page).getByText(sentence)).toBeVisible();
    await notices(page).getByLabel("Close").click();
    await expect(notices(page).getByText(picture.name)).toBeHidden();
  }
  await expect(dropZone).toBeVisible();
});

test("on the stage, too, what cannot be opened is refused without asking what it is for", async ({
  page,
}) => {
  await addPictures(page, [kitchen]);
  const [photo, sentence] = foreign.find(([{ name }]) => name === "photo.heic")!;

  await drop(stage(page), await toTransfer(page, [photo]));

  await expect(notices(page).getByText(sentence)).toBeVisible();
  await expect(page.getByRole("menu", { name: "Use as" })).toHaveCount(0);
  await expectTray(page, ["kitchen.png, base picture"]);
});

test("of a large drop every refused file can be read about", async ({ page }) => {
  const dropZone = page.getByRole("heading", { name: "Drop a picture anywhere" });
  const files = foreign.map(([picture]) => picture);

  await drop(dropZone, await toTransfer(page, [...files, kitchen]));

  await expectTray(page, ["kitchen.png, base picture"]);
  for (const { name } of files) {
    await expect.soft(notices(page).getByText(name)).toBeVisible();
  }
});

test("a refusal that was not closed leaves the next run's card free", async ({
  page,
  endpoint,
}) => {
  const release = endpoint.hold();
  await connectRemote(page, endpoint);
  await addPictures(page, [kitchen]);
  await prompt(page).fill("a blue vase");
  const files = foreign.map(([picture]) => picture);
  await drop(prompt(page), await toTransfer(page, files));
  await expect(notices(page).getByText("report.pdf")).toBeVisible();

  await run(page);

  await results(page).getByRole("button", { name: "Cancel" }).click();
  await expect(results(page).getByText("Cancelled.")).toBeVisible();
  await expect(notices(page).getByText("report.pdf")).toBeVisible();
  release();
});

function notices(page: Page): Locator {
  return page.getByRole("region", { name: "Notifications" });
}

function file(name: string, bytes: string): PictureFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes, "latin1") };
}
