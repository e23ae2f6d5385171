import { decode, encode } from "fast-png";
import { describe, expect, test } from "vitest";
import { createBuiltinFetch } from "./createBuiltinFetch.ts";

const url = "https://builtin.invalid/v1/images/edits";
const [width, height] = [120, 90];
const painted = { left: 40, top: 30, right: 70, bottom: 55 };

type Draw = (x: number, y: number) => readonly number[];

function png(size: readonly [number, number], draw: Draw, channels: 3 | 4 = 4): File {
  const data = new Uint8Array(size[0] * size[1] * channels);
  for (let y = 0; y < size[1]; y++) {
    for (let x = 0; x < size[0]; x++) data.set(draw(x, y), (y * size[0] + x) * channels);
  }
  const bytes = encode({ width: size[0], height: size[1], data, channels, depth: 8 });
  return new File([Uint8Array.from(bytes)], "picture.png", { type: "image/png" });
}

function isPainted(x: number, y: number): boolean {
  return x >= painted.left && x < painted.right && y >= painted.top && y < painted.bottom;
}

function* maskPixels() {
  for (let at = 0; at < width * height; at++) {
    yield { at: at * 4, isRepainted: isPainted(at % width, Math.floor(at / width)) };
  }
}

/** 0 to 31, in no order the eye would find. */
function grainAt(x: number, y: number): number {
  const mixed = Math.imul(x * 374_761_393 + y * 668_265_263, 1_274_126_177);
  return ((mixed ^ (mixed >>> 15)) >>> 5) % 32;
}

/** Stripes with grain, and a red thing where the mask is. */
const scene: Draw = (x, y) =>
  isPainted(x + 2, y) && isPainted(x - 2, y)
    ? [255, 0, 0, 255]
    : [80 + grainAt(x, y), Math.floor(y / 6) % 2 ? 200 : 90, 60 + x, 255];
const maskPixel: Draw = (x, y) => (isPainted(x, y) ? [255, 255, 255, 0] : [0, 0, 0, 255]);

const picture = png([width, height], scene);
const mask = png([width, height], maskPixel);

function form(fields: Readonly<Record<string, string | Blob | null>> = {}): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({ image: picture, mask, ...fields })) {
    if (value !== null) body.append(name, value);
  }
  return body;
}

type Answer = {
  readonly created: number;
  readonly output_format: string;
  readonly size: string;
  readonly data: readonly { readonly b64_json: string }[];
};

async function post(body: FormData): Promise<Response> {
  return createBuiltinFetch()(url, { method: "POST", body });
}

async function picturesOf(response: Response) {
  const { data } = (await response.json()) as Answer;
  return data.map(({ b64_json }) =>
    decode(Uint8Array.from(atob(b64_json), (c) => c.charCodeAt(0))),
  );
}

describe(createBuiltinFetch, () => {
  test("answers like the images API", async () => {
    const response = await post(form({ model: "gpt-image-2", prompt: "" }));

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({
      created: expect.any(Number),
      data: [{ b64_json: expect.any(String) }],
      output_format: "png",
      size: "120x90",
    });
  });

  test("replaces what is painted over and leaves every other byte as it was", async () => {
    const [filled] = await picturesOf(await post(form()));

    const original = decode(await picture.arrayBuffer()).data;
    const pixels = [...maskPixels()];
    const strays = pixels.filter(({ at, isRepainted }) =>
      isRepainted
        ? filled!.data[at]! > 140
        : [0, 1, 2, 3].some((i) => filled!.data[at + i] !== original[at + i]),
    );
    expect(filled!.data).toHaveLength(original.length);
    expect(strays).toEqual([]);
  });

  test("makes a different fill for each of n", async () => {
    const [first, second, ...more] = await picturesOf(await post(form({ n: "2" })));

    expect(more).toEqual([]);
    expect(first!.data).not.toEqual(second!.data);
  });

  test("takes a Request with a multipart body, as clients build it", async () => {
    const request = new Request(url, { method: "POST", body: form({ prompt: "gone" }) });

    const response = await createBuiltinFetch()(request);

    expect(response.status).toBe(200);
  });

  test("takes the first of several images", async () => {
    const body = form({ image: null });
    body.append("image[]", picture);
    body.append(
      "image[]",
      png([8, 8], () => [1, 2, 3, 255]),
    );

    const response = await post(body);

    expect(((await response.json()) as Answer).size).toBe("120x90");
  });

  test("fills beside transparent pixels without taking colour from them", async () => {
    const half = png([width, height], (x, y) =>
      x < 60 ? [200, 10, 10, 0] : [20, 120, 40 + y, 255],
    );

    const [filled] = await picturesOf(await post(form({ image: half })));

    const at = (40 * width + 68) * 4;
    expect([...filled!.data.subarray(at, at + 2)]).toEqual([20, 120]);
    expect(filled!.data[(40 * width + 42) * 4 + 3]).toBe(0);
  });
});

describe("what is refused", () => {
  const opaque = png([width, height], () => [0, 0, 0], 3);
  const notAnImage = new File(["hello"], "x.png", { type: "image/png" });
  const cut = new File([picture.slice(0, 200)], "cut.png", { type: "image/png" });
  const everything = png([width, height], () => [255, 255, 255, 0]);
  const nothing = png([width, height], () => [0, 0, 0, 255]);
  const otherSize = png([width - 1, height], maskPixel);

  test.for([
    ["no image", { image: null }, "image", "missing_required_parameter"],
    ["text for an image", { image: "a cat" }, "image", "invalid_value"],
    ["both image and image[]", { "image[]": picture }, "image", "invalid_value"],
    ["an image of another kind", { image: notAnImage }, "image", "invalid_image_file"],
    ["an image cut short", { image: cut }, "image", "invalid_image_file"],
    ["no mask", { mask: null }, "mask", "mask_required"],
    ["text for a mask", { mask: "here" }, "mask", "invalid_value"],
    ["a mask that is no PNG", { mask: notAnImage }, "mask", "invalid_image_file"],
    ["a mask without alpha", { mask: opaque }, "mask", "invalid_image_file"],
    ["a mask of another size", { mask: otherSize }, "mask", "invalid_image_file"],
    ["a mask that covers everything", { mask: everything }, "mask", "mask_covers_everything"],
    ["a mask with nothing to repaint", { mask: nothing }, "mask", "mask_is_empty"],
    ["n = 0", { n: "0" }, "n", "invalid_value"],
    ["n = 11", { n: "11" }, "n", "invalid_value"],
    ["n = two", { n: "two" }, "n", "invalid_value"],
  ] as const)("%s", async ([, fields, param, code]) => {
    const response = await post(form(fields));

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { message: expect.any(String), type: "invalid_request_error", param, code },
    });
  });

  test("more than 16 images", async () => {
    const body = form({ image: null });
    for (let i = 0; i < 17; i++) body.append("image[]", picture);

    expect((await post(body)).status).toBe(400);
  });

  test("a body that is no form", async () => {
    const response = await createBuiltinFetch()(url, { method: "POST", body: "{}" });

    expect(response.status).toBe(400);
  });

  test("a mask that covers everything is answered with what to do", async () => {
    const response = await post(form({ mask: everything }));

    expect(await response.text()).toContain("Leave something unpainted to copy from");
  });

  test("other addresses and methods", async () => {
    const fetch = createBuiltinFetch();

    expect((await fetch(url.replace("edits", "generations"), { method: "POST" })).status).toBe(404);
    expect((await fetch(url)).status).toBe(405);
  });
});

describe("cancelling", () => {
  test("rejects with the signal's reason, and the next request works", async () => {
    const fetch = createBuiltinFetch();
    const abort = new AbortController();
    const reason = new Error("changed my mind");

    const pending = fetch(url, { method: "POST", body: form({ n: "3" }), signal: abort.signal });
    setTimeout(() => abort.abort(reason), 20);

    await expect(pending).rejects.toBe(reason);
    expect((await fetch(url, { method: "POST", body: form() })).status).toBe(200);
  });

  test("a request that was cancelled before it began is not run", async () => {
    const signal = AbortSignal.abort("no");

    await expect(createBuiltinFetch()(url, { method: "POST", body: form(), signal })).rejects.toBe(
      "no",
    );
  });
});
