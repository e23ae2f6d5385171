import { describe, expect, test } from "vitest";
import { defaultDialect } from "#core/connection/dialects.ts";
import { wholePictureFrame } from "#core/frame/frame.ts";
import type { EditRequest, RequestParameters } from "#core/request/editRequest.ts";
import { toFormData } from "./toFormData.ts";

const cat = { name: "cat.png", blob: new Blob(["cat"], { type: "image/png" }) };
const hat = { name: "hat.jpg", blob: new Blob(["hat"], { type: "image/jpeg" }) };
const mask = { name: "mask.png", blob: new Blob(["mask"], { type: "image/png" }) };

function aRequest(changes: Partial<EditRequest> = {}): EditRequest {
  return {
    prompt: "a red hat",
    parameters: { model: "gpt-image-2", size: null, quality: null, n: 1 },
    images: [cat],
    mask: null,
    frame: wholePictureFrame({ id: "cat", size: { width: 1, height: 1 } }),
    conversions: [],
    ...changes,
  };
}

function aRequestTo(model: string, changes: Partial<RequestParameters> = {}): EditRequest {
  return aRequest({ parameters: { ...aRequest().parameters, ...changes, model } });
}

/** The parts in order, as "name=value" or "name=file name (type)". */
function partsOf(request: EditRequest, dialect = defaultDialect): string[] {
  return Array.from(toFormData(request, dialect), ([name, value]) =>
    typeof value === "string" ? `${name}=${value}` : `${name}=${value.name} (${value.type})`,
  );
}

describe(toFormData, () => {
  test("sends what the official client sends for one picture and a mask", () => {
    expect(partsOf(aRequest({ mask }))).toEqual([
      "model=gpt-image-2",
      "prompt=a red hat",
      "image=cat.png (image/png)",
      "mask=mask.png (image/png)",
      "n=1",
    ]);
  });

  test("sends several pictures as image[], and never mixes the names", () => {
    expect(partsOf(aRequest({ images: [cat, hat], mask }))).toEqual([
      "model=gpt-image-2",
      "prompt=a red hat",
      "image[]=cat.png (image/png)",
      "image[]=hat.jpg (image/jpeg)",
      "mask=mask.png (image/png)",
      "n=1",
    ]);
  });

  test("sends every parameter that is set, and leaves out the others", () => {
    const parameters = { model: null, size: "512x512", quality: "high", n: 3 };

    expect(partsOf(aRequest({ parameters, prompt: "" }))).toEqual([
      "prompt=",
      "image=cat.png (image/png)",
      "n=3",
      "size=512x512",
      "quality=high",
    ]);
  });

  test('says "auto" only to models that know the word', () => {
    const automatic = { size: "auto", quality: "auto" };

    expect(partsOf(aRequestTo("gpt-image-1", automatic)).slice(-2)).toEqual([
      "size=auto",
      "quality=auto",
    ]);
    expect(partsOf(aRequestTo("flux-kontext-pro", automatic)).at(-1)).toBe("n=1");
    expect(partsOf(aRequestTo("dall-e-2", automatic)).at(-1)).toBe("n=1");
  });

  test("names the parts as the server wants them", () => {
    const dialect = { ...defaultDialect, maskField: "mask_image" };

    expect(partsOf(aRequest({ mask }), { ...dialect, imageField: "image[]" })).toContain(
      "image[]=cat.png (image/png)",
    );
    expect(
      partsOf(aRequest({ images: [cat, hat], mask }), { ...dialect, imageField: "image" }),
    ).toEqual([
      "model=gpt-image-2",
      "prompt=a red hat",
      "image=cat.png (image/png)",
      "image=hat.jpg (image/jpeg)",
      "mask_image=mask.png (image/png)",
      "n=1",
    ]);
  });

  test("asks for a response format only where the server wants it and the model takes it", () => {
    const dialect = { ...defaultDialect, responseFormat: "b64_json" } as const;

    expect(partsOf(aRequestTo("dall-e-2"), dialect)).toContain("response_format=b64_json");
    expect(partsOf(aRequestTo("flux-kontext-pro"), dialect)).toContain("response_format=b64_json");
    expect(partsOf(aRequestTo("dall-e-2")).join()).not.toContain("response_format");
    expect(partsOf(aRequestTo("gpt-image-1"), dialect).join()).not.toContain("response_format");
  });
});
