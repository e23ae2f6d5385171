import { describe, expect, test } from "vitest";
import { anEditRequest } from "#testing/aRun.ts";
import { aSource } from "#testing/aSource.ts";
import { wholePictureFrame } from "#core/frame/frame.ts";
import type { EditRequest } from "./editRequest.ts";
import { lightenRequest, waysToLighten, type RequestTools } from "./lighterRequest.ts";

const jpeg = new Blob(["jpeg"], { type: "image/jpeg" });
const png = new Blob(["png"], { type: "image/png" });
const halved = new Blob(["half"], { type: "image/png" });
const saved = new Blob(["saved"], { type: "image/jpeg" });
const smallMask = new Blob(["small mask"], { type: "image/png" });

const tools: RequestTools = {
  halve: async () => halved,
  toJpeg: async () => saved,
  scaleMask: async (_, { width, height }) => {
    expect([width, height]).toEqual([501, 250]);
    return smallMask;
  },
};

/** A picture of 1001 × 500 pixels and a reference. */
function aRequest(change: Partial<EditRequest> = {}): EditRequest {
  return anEditRequest({
    images: [
      { name: "cat.png", blob: png },
      { name: "dog.jpg", blob: jpeg },
    ],
    mask: { name: "mask.png", blob: png },
    frame: wholePictureFrame({ id: "cat", size: { width: 1001, height: 500 } }),
    ...change,
  });
}

describe(waysToLighten, () => {
  test("a large PNG can be made smaller, or saved as JPEG", () => {
    expect(waysToLighten(aRequest())).toEqual(["scaledDown", "savedAsJpeg"]);
  });

  test("a JPEG is not saved as one again", () => {
    const images = [{ name: "dog.jpg", blob: jpeg }] as const;

    expect(waysToLighten(aRequest({ images }))).toEqual(["scaledDown"]);
  });

  test("a model that takes PNG alone is sent no JPEG", () => {
    const { parameters } = aRequest();

    expect(waysToLighten(aRequest({ parameters: { ...parameters, model: "dall-e-2" } }))).toEqual([
      "scaledDown",
    ]);
  });

  test("a picture is not made smaller than a model can do anything with", () => {
    const frame = wholePictureFrame(aSource({ size: { width: 510, height: 100 } }));

    expect(waysToLighten(aRequest({ frame }))).toEqual(["savedAsJpeg"]);
  });
});

describe(lightenRequest, () => {
  test("halves every picture and the mask, of the same part of the base", async () => {
    const request = aRequest();

    const lighter = await lightenRequest(request, "scaledDown", tools);

    expect(lighter.images.map(({ name }) => name)).toEqual(["cat.png", "dog.png"]);
    expect(lighter.images.every(({ blob }) => blob === halved)).toBe(true);
    expect(lighter.mask?.name).toBe("mask.png");
    expect(lighter.mask?.blob).toBe(smallMask);
    expect(lighter.frame).toEqual({ ...request.frame, sentSize: { width: 501, height: 250 } });
    expect(lighter.conversions).toEqual(["scaledDown"]);
  });

  test("saves what is no JPEG as one, and leaves the mask and all else as they are", async () => {
    const request = aRequest();

    const lighter = await lightenRequest(request, "savedAsJpeg", tools);

    expect(lighter.images.map(({ name }) => name)).toEqual(["cat.jpg", "dog.jpg"]);
    expect(lighter.images[0].blob).toBe(saved);
    expect(lighter.images[1]?.blob).toBe(jpeg);
    expect(lighter.mask).toBe(request.mask);
    expect(lighter.frame).toBe(request.frame);
    expect(lighter.prompt).toBe(request.prompt);
    expect(lighter.conversions).toEqual(["savedAsJpeg"]);
  });

  test("remembers each conversion, and each once", async () => {
    const request = aRequest({ conversions: ["scaledDown"] });

    const both = await lightenRequest(request, "savedAsJpeg", tools);
    const twice = await lightenRequest(request, "scaledDown", tools);

    expect(both.conversions).toEqual(["scaledDown", "savedAsJpeg"]);
    expect(twice.conversions).toEqual(["scaledDown"]);
  });
});
