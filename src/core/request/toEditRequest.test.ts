import { describe, expect, test } from "vitest";
import { wholePictureFrame } from "#core/frame/frame.ts";
import { toEditRequest } from "./toEditRequest.ts";

const parameters = { model: " gpt-image-2 ", size: null, quality: null, n: 1 };
const frame = wholePictureFrame({ id: "cat", size: { width: 4, height: 3 } });

function aSource(name: string, type = "image/png") {
  return { name, upright: new Blob(["pixels"], { type }) };
}

describe(toEditRequest, () => {
  test("sends the upright bytes, the base first, and the mask as mask.png", () => {
    const cat = aSource("cat.png");
    const hat = aSource("hat.webp", "image/webp");
    const mask = new Blob(["mask"], { type: "image/png" });

    const request = toEditRequest({ sources: [cat, hat], mask, prompt: "p ", parameters, frame });

    expect(request.images.map(({ name }) => name)).toEqual(["cat.png", "hat.webp"]);
    expect(request.images[0].blob).toBe(cat.upright);
    expect(request.mask?.name).toBe("mask.png");
    expect(request.mask?.blob).toBe(mask);
    expect(request.prompt).toBe("p ");
    expect(request.parameters.model).toBe("gpt-image-2");
    expect(request.frame).toEqual(frame);
  });

  test.each([
    ["photo.JPG", "image/png", "photo.png"],
    ["photo.JPG", "image/jpeg", "photo.JPG"],
    ["photo.jpeg", "image/jpeg", "photo.jpeg"],
    ["photo", "image/jpeg", "photo.jpg"],
    ["a.b.jpeg", "image/webp", "a.b.webp"],
    ["图片.png", "image/png", "图片.png"],
    ["C:\\me\\cat.png", "image/png", "cat.png"],
    [".png", "image/png", ".png.png"],
    ["two\r\nlines.png", "image/png", "twolines.png"],
    ["", "image/jpeg", "picture.jpg"],
  ])("names the file %j of type %s as %j", (name, type, expected) => {
    const request = toEditRequest({
      sources: [aSource(name, type)],
      mask: null,
      prompt: "",
      parameters,
      frame,
    });

    expect(request.images[0].name).toBe(expected);
  });

  test("cannot be changed afterwards", () => {
    const request = toEditRequest({
      sources: [aSource("cat.png")],
      mask: null,
      prompt: "",
      parameters: { ...parameters, model: "" },
      frame,
    });

    expect(request.mask).toBeNull();
    expect(request.parameters.model).toBeNull();
    const parts = [request, request.parameters, request.images, request.images[0], request.frame];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  });
});
