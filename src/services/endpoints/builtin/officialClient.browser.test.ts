import { decode, encode } from "fast-png";
import { APIUserAbortError, BadRequestError, NotFoundError, OpenAI } from "openai";
import { describe, expect, test } from "vitest";
import { createBuiltinFetch } from "./createBuiltinFetch.ts";

const size = { width: 96, height: 64 };
const painted = { left: 30, top: 20, right: 50, bottom: 40 };
const [model, prompt] = ["gpt-image-2", "without the thing"];

const builtin = createBuiltinFetch();
const client = new OpenAI({
  apiKey: "not read",
  baseURL: "https://builtin.invalid/v1",
  fetch: builtin,
  maxRetries: 0,
  dangerouslyAllowBrowser: true,
});

type Draw = (x: number, y: number) => readonly number[];

function png(draw: Draw, { width, height } = size): File {
  const pixels = Array.from({ length: width * height }, (_, at) =>
    draw(at % width, Math.floor(at / width)),
  );
  const channels = pixels[0]!.length;
  const bytes = encode({ width, height, channels, data: Uint8Array.from(pixels.flat()) });
  return new File([Uint8Array.from(bytes)], "picture.png", { type: "image/png" });
}

function isPainted(x: number, y: number): boolean {
  return x >= painted.left && x < painted.right && y >= painted.top && y < painted.bottom;
}

const edge: Draw = (x, y) => (isPainted(x, y) ? [255, 255, 255, 0] : [0, 0, 0, 255]);
const image = png((x, y) => (isPainted(x, y) ? [255, 0, 0, 255] : [x, 2 * y, 90, 255]));
const mask = png(edge);

async function pixelsOf(picture: Blob): Promise<Uint8Array> {
  const { width, height, data } = decode(await picture.arrayBuffer());
  expect({ width, height }).toEqual(size);
  return Uint8Array.from(data);
}

describe("the official client on the built-in endpoint", () => {
  test.for([
    ["one picture", image, 1],
    ["the first of two pictures, twice", [image, png(() => [0, 0, 0, 255])], 2],
  ] as const)("gets %s filled, and nothing else changed", async ([, images, n]) => {
    const given = Array.isArray(images) ? [...images] : image;
    const answer = await client.images.edit({ model, prompt, image: given, mask, n });

    expect(answer).toMatchObject({ output_format: "png", size: "96x64" });
    expect(answer.data).toHaveLength(n);
    const original = await pixelsOf(image);
    for (const { b64_json } of answer.data!) {
      const filled = await pixelsOf(
        await (await fetch(`data:image/png;base64,${b64_json}`)).blob(),
      );
      const strays = original.findIndex((value, at) => {
        const pixel = Math.floor(at / 4);
        const wasRed = isPainted(pixel % size.width, Math.floor(pixel / size.width));
        if (wasRed) return at % 4 === 0 && filled[at]! > size.width;
        return filled[at] !== value;
      });
      expect(strays, "the first byte that is wrong").toBe(-1);
    }
  });

  test.for([
    ["no mask", undefined, "mask_required"],
    ["a mask of another size", png(edge, { width: 95, height: 64 }), "invalid_image_file"],
    ["a mask without alpha", png(() => [0, 0, 0]), "invalid_image_file"],
    ["a mask over everything", png(() => [255, 255, 255, 0]), "mask_covers_everything"],
  ] as const)("is told of %s by a BadRequestError", async ([, wrong, code]) => {
    const asked = { model, prompt, image, ...(wrong && { mask: wrong }) };
    const error: unknown = await client.images.edit(asked).catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({
      status: 400,
      code,
      param: "mask",
      type: "invalid_request_error",
      message: expect.stringMatching(/^400 \w/),
    });
  });

  test("is told that there is nothing else to call", async () => {
    await expect(client.images.generate({ prompt })).rejects.toBeInstanceOf(NotFoundError);
  });

  test("can end an edit that is under way", async () => {
    const abort = new AbortController();
    const hurried = client.withOptions({
      fetch: (address, init) => {
        const response = builtin(address, init);
        if (init?.method?.toUpperCase() === "POST") abort.abort();
        return response;
      },
    });
    const pending = hurried.images.edit({ model, prompt, image, mask }, { signal: abort.signal });

    await expect(pending).rejects.toBeInstanceOf(APIUserAbortError);
  });
});
