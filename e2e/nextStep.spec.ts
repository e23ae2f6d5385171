import {
  addPictures,
  connectRemote,
  openApp,
  openConnection,
  prompt,
  results,
  run,
} from "./support/app.ts";
import { answered, answerOf } from "./support/answers.ts";
import { json } from "./support/endpoint/fixedAnswers.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

const desk = pngPicture({ width: 96, height: 64, name: "desk.png" });
const lines = {
  status400: /Failed to load resource.* 400 /,
  status504: /Failed to load resource.* 504 /,
  status404: /Failed to load resource.* 404 /,
};

const steps = [
  { answer: "invalidValue", button: "Change the size", field: "Size", line: lines.status400 },
  {
    answer: "moderationBlocked",
    button: "Change the prompt",
    field: "Prompt",
    line: lines.status400,
  },
  {
    answer: "unknownParameter",
    button: "Change the quality",
    field: "Quality",
    line: lines.status400,
  },
  { answer: "invalidMask", button: "Change the mask", field: "Mask canvas", line: lines.status400 },
  {
    answer: "invalidImage",
    button: "Change the pictures",
    field: "Add picture",
    line: lines.status400,
  },
  {
    answer: "gatewayTimeoutPage",
    button: "Change the quality",
    field: "Quality",
    line: lines.status504,
  },
  { answer: "modelNotFound", button: "Pick another model", field: "Model", line: lines.status404 },
] as const;

test.beforeEach(async ({ page, endpoint }) => {
  await openApp(page);
  await connectRemote(page, endpoint);
  await addPictures(page, [desk]);
  await prompt(page).fill("a lamp");
});

for (const { answer, button, field, line } of steps) {
  test(`after "${answer}" one press leads to ${field}`, async ({
    page,
    endpoint,
    expectConsole,
  }) => {
    expectConsole(line);
    endpoint.answerWith(answer);
    await run(page);

    await results(page).getByRole("button", { name: button }).click();

    await expect(page.getByLabel(field, { exact: true })).toBeFocused();
  });
}

test("what the built-in fill has no field for is not offered", async ({
  page,
  endpoint,
  expectConsole,
}) => {
  expectConsole(lines.status400);
  endpoint.answerWith("invalidValue");
  await run(page);
  const change = results(page).getByRole("button", { name: "Change the size" });
  await expect(change).toBeVisible();

  const dialog = await openConnection(page);
  await dialog.getByText("Built-in", { exact: true }).click();
  await dialog.getByRole("button", { name: "Save" }).click();

  await expect(change).toBeHidden();
  await expect(results(page).getByRole("button", { name: "Try again" })).toBeVisible();
});

test("on a phone the sheet makes way for the field, and the fold opens", async ({
  page,
  endpoint,
  expectConsole,
}) => {
  expectConsole(lines.status400);
  await page.setViewportSize({ width: 390, height: 844 });
  endpoint.answerWith("invalidValue");
  await run(page);

  await results(page).getByRole("button", { name: "Change the size" }).click();

  await expect(page.getByLabel("Size", { exact: true })).toBeFocused();
  await expect(page.getByRole("region", { name: "Results" })).toBeHidden();
});

test("an answer of 50 MB is shown, and saved as it came", async ({ page, endpoint }) => {
  const noise = pngPicture({ width: 96, height: 64 });
  const padded = Buffer.concat([noise.buffer, Buffer.alloc(38_000_000)]); // base64: 50 MB
  endpoint.answerWith(json(200, { created: 1, data: [{ b64_json: padded.toString("base64") }] }));
  await run(page);

  await expect(results(page).getByRole("img", { name: "a lamp" })).toBeVisible({ timeout: 30_000 });
  const download = page.waitForEvent("download");
  await results(page).getByRole("img").hover();
  await results(page).getByRole("button", { name: "Download" }).click();
  const bytes: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) bytes.push(chunk as Buffer);
  expect(Buffer.concat(bytes).equals(padded)).toBe(true);
});

test("fields that nobody knows do no harm", async ({ page, endpoint }) => {
  const { body } = answerOf(answered.red);
  const known = JSON.parse(body) as { data: object[] };
  const data = known.data.map((picture) => ({ ...picture, safety: [{ level: 3 }], seed: "7" }));
  const strange = { object: "list", id: { nested: [null] }, usage: "none", size: 5, quality: [] };
  endpoint.answerWith(json(200, { ...known, ...strange, data }));
  await run(page);

  await expect(results(page).getByRole("img", { name: "a lamp" })).toBeVisible();
});
