import type { Page } from "@playwright/test";
import type { ImageEditParamsNonStreaming } from "openai/resources/images";
import { addPictures, connectRemote, openApp, paint, prompt, run } from "./support/app.ts";
import type { Endpoint } from "./support/endpoint.ts";
import type { RecordedEdit } from "./support/endpoint/receivedEdit.ts";
import { officialClient, upload } from "./support/officialClient.ts";
import { jpegPicture, pngPicture, webpPicture, type PictureFile } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";
import { digestOf, nameOf, wireParts } from "./support/wireParts.ts";

type Inputs = {
  readonly files: readonly PictureFile[];
  readonly painted?: boolean;
  readonly parameters?: Partial<Parameters>;
};

type Parameters = Required<
  Pick<ImageEditParamsNonStreaming, "model" | "prompt" | "n" | "size" | "quality">
>;

const key = "sk-right";
const size = { width: 48, height: 32 };
const photo = pngPicture({ ...size, name: "photo.png" });
const jpeg = jpegPicture({ ...size, name: "photo.jpeg" });
const three = [photo, jpeg, webpPicture("photo.webp")];

/** What the composer says where nobody chooses. */
const defaults: Parameters = {
  model: "gpt-image-2.5-flare",
  prompt: "make it blue",
  n: 1,
  size: "auto",
  quality: "auto",
};

const cases: Readonly<Record<string, Inputs>> = {
  "a picture and a prompt of several lines": {
    files: [photo],
    parameters: { prompt: "\na red hat\n\nwith a feather \n" },
  },
  "a picture with a mask": { files: [photo], painted: true },
  "three pictures": { files: three },
  "three pictures with a mask and all parameters": {
    files: three,
    painted: true,
    parameters: { model: "gpt-image-1.5", n: 3, size: "1536x1024", quality: "high" },
  },
  "a prompt and a file name in Chinese, with quotes and signs": {
    files: [{ ...photo, name: '图片 "a" & b;c=1.PNG' }],
    parameters: { prompt: '带上眼镜 "two" 🙂 & 100 %0A' },
  },
};

for (const [what, inputs] of Object.entries(cases)) {
  test(`sends what the official client sends for ${what}`, async ({ page, endpoint }) => {
    endpoint.expectKey(key);
    const parameters = { ...defaults, ...inputs.parameters };
    const ours = await sendByApp(page, endpoint, { ...inputs, parameters });
    const mask = ours.mask && { ...ours.mask, mimeType: "image/png", name: "mask.png" };
    const theirs = await sendByClient(endpoint, parameters, [
      inputs.files,
      mask && { ...mask, buffer: Buffer.from(mask.bytes) },
    ]);

    const parts = wireParts(ours);
    expect(parts).toEqual(wireParts(theirs));
    expect(parts.map(nameOf)).toEqual(fieldNames(inputs));
    expect(parts.filter((part) => nameOf(part).startsWith("image"))).toMatchObject(
      inputs.files.map(({ buffer }) => ({ content: digestOf(buffer) })),
    );
    expect(ours.headers.authorization).toBe(theirs.headers.authorization);
    expect([ours.refusal, theirs.refusal]).toEqual([null, null]);
  });
}

async function sendByApp(
  page: Page,
  endpoint: Endpoint,
  { files, painted, parameters }: Inputs & { readonly parameters: Parameters },
): Promise<RecordedEdit> {
  await openApp(page);
  await connectRemote(page, endpoint, { key, model: String(parameters.model) });
  await addPictures(page, files);
  if (painted) await paint(page, [{ x: 0, y: 0 }]);
  await prompt(page).fill(parameters.prompt);
  for (const [label, value] of [
    ["Size", parameters.size],
    ["Quality", parameters.quality],
    ["Images", String(parameters.n)],
  ] as const) {
    await page.getByLabel(label, { exact: true }).selectOption(value);
  }
  await run(page);
  await expect.poll(() => endpoint.received.length, "edits received").toBe(1);
  return endpoint.received[0]!;
}

async function sendByClient(
  endpoint: Endpoint,
  parameters: Parameters,
  [files, mask]: readonly [readonly PictureFile[], PictureFile | null],
): Promise<RecordedEdit> {
  const { model, prompt: asked, ...rest } = parameters;
  const images = await Promise.all(files.map(upload));
  await officialClient(endpoint, key).images.edit({
    model,
    prompt: asked,
    image: images.length === 1 ? images[0]! : images,
    ...(mask && { mask: await upload(mask) }),
    ...rest,
  });
  return endpoint.received[1]!;
}

function fieldNames({ files, painted }: Inputs): string[] {
  const images = files.length === 1 ? ["image"] : files.map(() => "image[]");
  return [...images, ...(painted ? ["mask"] : []), "model", "n", "prompt", "quality", "size"];
}
