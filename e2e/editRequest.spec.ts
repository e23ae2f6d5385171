import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { decode } from "fast-png";
import { en } from "#core/messages/en/en.ts";
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
import { answerColours } from "./support/endpoint/paintAnswer.ts";
import type { ReceivedField } from "./support/endpoint/receivedEdit.ts";
import { decodeMask, expectDualColours } from "./support/masks.ts";
import { jpegPicture, pngPicture, quarterColours, type PictureFile } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const size = { width: 96, height: 64 };
const desk = pngPicture({ ...size, name: "desk.png" });
const chair = jpegPicture({ width: 40, height: 60, name: "chair.jpeg" });
const diagonal = [
  { x: -120, y: -60 },
  { x: 0, y: 0 },
  { x: 90, y: 40 },
];

test("two pictures, a painted path and all settings arrive as the contract says", async ({
  page,
  endpoint,
}) => {
  endpoint.expectKey("sk-right");
  await startDraft(page, endpoint, { files: [desk, chair], key: "sk-right" });
  await paint(page, diagonal);
  await prompt(page).fill("a red hat\nwith a feather");
  await page.getByRole("combobox", { name: "Model" }).fill("gpt-image-1.5");
  await page.getByLabel("Size", { exact: true }).selectOption("1536x1024");
  await page.getByLabel("Quality", { exact: true }).selectOption("high");
  await page.getByLabel("Images", { exact: true }).selectOption("3");
  await run(page);

  const edit = await onlyEdit(endpoint);
  expect(edit.refusal).toBeNull();
  expect(edit.fields.map(described)).toEqual([
    "model=gpt-image-1.5",
    "prompt=a red hat\r\nwith a feather",
    "image[]=desk.png (image/png)",
    "image[]=chair.jpeg (image/jpeg)",
    "mask=mask.png (image/png)",
    "n=3",
    "size=1536x1024",
    "quality=high",
  ]);
  expect(edit.images.map(({ bytes }) => Buffer.from(bytes))).toEqual([desk.buffer, chair.buffer]);

  const mask = decodeMask(edit.mask!.bytes);
  expect({ width: mask.width, height: mask.height }).toEqual(size);
  expectDualColours(mask);
  expect(mask.isEdit(48, 32)).toBe(true);
  expect(mask.isEdit(0, 63)).toBe(false);
  await expect(coverage(page)).toHaveText(en.mask.coverage(mask.editShare));
});

test("a key travels in Authorization, and nothing else is added", async ({ page, endpoint }) => {
  endpoint.expectKey("sk-right");
  await startDraft(page, endpoint, { key: "sk-right" });

  await run(page);

  const { headers } = await onlyEdit(endpoint);
  expect(headers.authorization).toBe("Bearer sk-right");
  expect(endpoint.preflights).toMatchObject([
    { "access-control-request-headers": "authorization" },
  ]);
});

test("without a key a lone picture goes as image, with no preflight and no header", async ({
  page,
  endpoint,
}) => {
  endpoint.expectKey(null);
  await startDraft(page, endpoint);
  await paint(page, diagonal);

  await run(page);

  const edit = await onlyEdit(endpoint);
  expect(edit.refusal).toBeNull();
  expect(edit.images.map(({ name }) => name)).toEqual(["image"]);
  expect(endpoint.preflights).toEqual([]);
});

test("the base URL may end in /v1, in a slash, in both or in neither", async ({
  page,
  endpoint,
}) => {
  await page.clock.install();
  await startDraft(page, endpoint);
  const endings = ["", "/", "/v1", "/v1/"];

  for (const [index, ending] of endings.entries()) {
    await connectRemote(page, endpoint, { baseUrl: `${endpoint.origin}${ending}` });
    await page.clock.fastForward(500);
    await run(page);
    await expect(pictures(page, "a red hat")).toHaveCount(index + 1);
  }

  expect(endpoint.received).toHaveLength(endings.length);
});

test("with nothing painted the composer says so, and no mask is sent", async ({
  page,
  endpoint,
}) => {
  await startDraft(page, endpoint);
  await expect(page.getByText(en.request.issues.nothingPainted)).toBeVisible();

  await run(page);

  const edit = await onlyEdit(endpoint);
  expect(edit.mask).toBeNull();
  expect(edit.refusal).toBeNull();
});

test("a mask over the whole picture is confirmed once", async ({ page, endpoint }) => {
  await startDraft(page, endpoint);
  await page.getByRole("button", { name: "Invert mask" }).click();
  await expect(coverage(page)).toHaveText("100%");

  await run(page);
  await expect(page.getByText(en.request.issues.everythingPainted)).toBeVisible();
  expect(endpoint.received).toEqual([]);

  await run(page);
  const edit = await onlyEdit(endpoint);
  expect(decodeMask(edit.mask!.bytes).editShare).toBe(1);
});

test("a missing prompt and model are said at their fields, and nothing is sent", async ({
  page,
  endpoint,
}) => {
  const model = page.getByRole("combobox", { name: "Model" });
  await startDraft(page, endpoint);
  await prompt(page).fill("  ");
  await model.fill("");

  await run(page);
  await expect(prompt(page)).toHaveAccessibleDescription(en.request.issues.promptMissing);
  await expect(prompt(page)).toHaveAttribute("aria-invalid", "true");
  await expect(model).toHaveAccessibleDescription(en.request.issues.modelMissing);
  await expect(model).toHaveAttribute("aria-invalid", "true");
  const besideRun = page.getByRole("paragraph").filter({ hasText: en.request.issues.modelMissing });
  await expect(besideRun).toBeVisible();
  await expect(results(page)).toHaveCount(0);
  expect(endpoint.received).toEqual([]);

  await prompt(page).fill("a red hat");
  await model.fill("gpt-image-2");
  await expect(prompt(page)).toHaveAttribute("aria-invalid", "false");
  await expect(model).toHaveAttribute("aria-invalid", "false");
});

test("Ctrl+Enter runs, also while the prompt has the focus", async ({ page, endpoint }) => {
  await startDraft(page, endpoint);

  await prompt(page).press("ControlOrMeta+Enter");

  expect((await onlyEdit(endpoint)).text("prompt")).toBe("a red hat");
  await expect(prompt(page)).toHaveValue("a red hat");
});

test("a second press within half a second sends nothing", async ({ page, endpoint }) => {
  await page.clock.install();
  await startDraft(page, endpoint);
  await page.clock.pauseAt(Date.now() + 60_000);

  await run(page);
  await run(page);
  await prompt(page).press("ControlOrMeta+Enter");
  await expect(pictures(page, "a red hat")).toHaveCount(1);
  await expect(results(page)).toHaveCount(1);

  await page.clock.runFor(600);
  await run(page);
  await expect(results(page)).toHaveCount(2);
  await expect.poll(() => endpoint.received.length).toBe(2);
});

test("every picture of the answer appears, named by the prompt, and is saved as it came", async ({
  page,
  endpoint,
}) => {
  await startDraft(page, endpoint);
  await paint(page, [{ x: 0, y: 0 }]);
  await page.getByLabel("Images", { exact: true }).selectOption("3");

  await run(page);

  for (const position of [1, 2, 3]) {
    await expect(pictures(page, `a red hat, ${position} of 3`)).toBeVisible();
  }
  const { filename, bytes } = await downloadOf(page, "a red hat, 2 of 3");
  const { width, data } = decode(bytes);
  expect(filename).toMatch(/^desk, a red hat, .* 2\.png$/);
  expect([...data.subarray(0, 3)]).toEqual([...quarterColours.topLeft]);
  expect([...data.subarray((32 * width + 48) * 4).subarray(0, 3)]).toEqual(answerColours[1]);
});

for (const mode of ["links", "relativeLinks"] as const) {
  test(`an answer of ${mode} is shown and stored`, async ({ page, endpoint }) => {
    endpoint.answerWith(mode);
    await startDraft(page, endpoint);
    await run(page);
    await expect(pictures(page, "a red hat")).toBeVisible();
    const { bytes } = await downloadOf(page, "a red hat");
    expect(decode(bytes)).toMatchObject(size);

    await page.reload();

    await expect(pictures(page, "a red hat")).toHaveJSProperty("complete", true);
    expect((await downloadOf(page, "a red hat")).bytes).toEqual(bytes);
  });
}

test("a picture whose host lets no page read it is shown, and its link is kept", async ({
  page,
  endpoint,
  expectConsole,
}) => {
  expectConsole(/files\/1\.png' from origin .* blocked by CORS policy/);
  expectConsole(/Failed to load resource: net::ERR_FAILED \(.*files\/1\.png\)/);
  endpoint.answerWith("linksWithoutCors");
  await startDraft(page, endpoint);

  await run(page);

  await expectLink(page, endpoint);
  await page.reload();
  await expectLink(page, endpoint);
});

type DraftOptions = { readonly files?: readonly PictureFile[]; readonly key?: string };

/** A draft that could run: pictures, the remote connection and a prompt. */
async function startDraft(
  page: Page,
  endpoint: Endpoint,
  { files = [desk], key }: DraftOptions = {},
): Promise<void> {
  await openApp(page);
  await addPictures(page, files);
  await connectRemote(page, endpoint, key === undefined ? {} : { key });
  await prompt(page).fill("a red hat");
}

/** The one edit that was sent, once the page shows that it has ended. */
async function onlyEdit(endpoint: Endpoint) {
  await expect.poll(() => endpoint.received.length, "edits received").toBe(1);
  return endpoint.received[0]!;
}

function described(field: ReceivedField): string {
  if (field.kind === "text") return `${field.name}=${field.value}`;
  return `${field.name}=${field.filename} (${field.type})`;
}

function pictures(page: Page, name: string) {
  return results(page).getByRole("img", { name, exact: true });
}

async function downloadOf(page: Page, name: string) {
  const picture = page.getByRole("img", { name, exact: true });
  const tile = results(page).getByRole("figure").filter({ has: picture });
  await tile.hover();
  const downloading = page.waitForEvent("download");
  await tile.getByRole("button", { name: "Download" }).click();
  const download = await downloading;
  return { filename: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function expectLink(page: Page, { origin }: Endpoint): Promise<void> {
  const url = `${origin}/files/1.png`;
  const picture = pictures(page, "a red hat");
  await expect(picture).toHaveAttribute("src", url);
  await expect(picture).toHaveJSProperty("naturalWidth", size.width);
  await expect(page.getByRole("link", { name: en.results.openLink })).toHaveAttribute("href", url);
  await expect(page.getByText(en.results.linkOnly)).toBeVisible();
}
