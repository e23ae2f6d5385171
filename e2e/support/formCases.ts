import { encode } from "fast-png";
import {
  damaged,
  emptyFile,
  jpegPicture,
  pngPicture,
  textFile,
  webpPicture,
  type PictureFile,
} from "./pictures.ts";

/** A part of a form, in the order in which it is sent. */
export type Entry = readonly [name: string, value: string | PictureFile];

export const pictureSize = { width: 48, height: 32 };
export const png = pngPicture(pictureSize);
const jpeg = jpegPicture(pictureSize);
const webp = webpPicture();
const square = pngPicture({ width: 32, height: 32 });
export const mask = maskOf(pictureSize);

const model: Entry = ["model", "gpt-image-1"];
const prompt: Entry = ["prompt", "a red hat"];
const image: Entry = ["image", png];
export const smallestForm: readonly Entry[] = [model, prompt, image];

/** What keeps to the wire contract. */
export const acceptedForms: Readonly<Record<string, readonly Entry[]>> = {
  "a prompt and one picture": smallestForm,
  "no model": [prompt, image],
  "a JPEG": [model, prompt, ["image", jpeg]],
  "a turned JPEG with a mask of its stored size": [
    model,
    prompt,
    ["image", jpegPicture({ ...pictureSize, orientation: 6 })],
    ["mask", maskOf({ width: 32, height: 48 })],
  ],
  "a WebP with a mask": [model, prompt, ["image", webp], ["mask", mask]],
  "three pictures of three formats and a mask": [
    model,
    prompt,
    ...[png, jpeg, webp].map((file): Entry => ["image[]", file]),
    ["mask", mask],
  ],
  "sixteen pictures": [model, prompt, ...pictures(16)],
  "all parameters": [
    ...smallestForm,
    ["n", "10"],
    ["size", "1536x1024"],
    ["quality", "high"],
    ["background", "transparent"],
    ["output_format", "webp"],
    ["output_compression", "80"],
    ["input_fidelity", "high"],
  ],
  "a free size for gpt-image-2": [["model", "gpt-image-2"], prompt, image, ["size", "1536x864"]],
  "max quality for gpt-image-2.5-flare": [
    ["model", "gpt-image-2.5-flare"],
    prompt,
    image,
    ["quality", "max"],
  ],
  "a square PNG for dall-e-2": [
    ["model", "dall-e-2"],
    prompt,
    ["image", square],
    ["mask", maskOf({ width: 32, height: 32 })],
    ["response_format", "b64_json"],
  ],
  "an aspect ratio for flux-kontext-pro": [
    ["model", "flux-kontext-pro"],
    prompt,
    image,
    ["aspect_ratio", "3:2"],
  ],
};

/** A form with one fault, and the code and field that it is refused with. */
type Fault = readonly [entries: readonly Entry[], code: string, param: string, status?: number];

const invalidFile = "invalid_image_file";
export const refusedForms: Readonly<Record<string, Fault>> = {
  "no prompt": [[model, image], "missing_required_parameter", "prompt"],
  "an empty prompt": [[model, ["prompt", ""], image], "missing_required_parameter", "prompt"],
  "a prompt of 32 001 characters": [
    [model, ["prompt", "x".repeat(32_001)], image],
    "string_above_max_length",
    "prompt",
  ],
  "a prompt of 1001 characters for dall-e-2": [
    [
      ["model", "dall-e-2"],
      ["prompt", "x".repeat(1001)],
      ["image", square],
    ],
    "string_above_max_length",
    "prompt",
  ],
  "an unknown model": [[["model", "gpt-image-0"], prompt, image], "model_not_found", "model", 404],
  "no picture": [[model, prompt], "missing_required_parameter", "image"],
  "image twice": [[...smallestForm, image], "duplicate_parameter", "image"],
  "image and image[]": [[...smallestForm, ["image[]", png]], "invalid_value", "image"],
  "one picture as image[]": [[model, prompt, ["image[]", png]], "invalid_value", "image"],
  "seventeen pictures": [[model, prompt, ...pictures(17)], "array_above_max_length", "image[]"],
  "a text as picture": [[model, prompt, ["image", "cat"]], "invalid_type", "image"],
  "a file as prompt": [[model, ["prompt", textFile()], image], "invalid_type", "prompt"],
  "a text file named PNG": pictureFault(textFile("notes.png", "image/png")),
  "an empty file": pictureFault(emptyFile()),
  "a damaged PNG": [[model, prompt, ["image", damaged(png)]], invalidFile, "image"],
  "a JPEG declared as PNG": pictureFault({ ...jpeg, mimeType: "image/png" }),
  "a JPEG named PNG": pictureFault({ ...jpeg, name: "picture.png" }),
  "a picture without extension": pictureFault({ ...png, name: "blob" }),
  "a picture of 50 MB": pictureFault(padded(png, 50)),
  "a picture of 4 MB for dall-e-2": pictureFault(padded(square, 4), "dall-e-2"),
  "a JPEG for dall-e-2": pictureFault(jpegPicture({ width: 32, height: 32 }), "dall-e-2"),
  "an oblong PNG for dall-e-2": pictureFault(png, "dall-e-2"),
  "a mask of another size": maskFault(maskOf({ width: 32, height: 48 })),
  "a JPEG as mask": maskFault({ ...jpeg, name: "mask.jpg" }),
  "a mask without alpha channel": maskFault(maskWithoutAlpha()),
  "a mask with half transparent pixels": maskFault(maskOf(pictureSize, 128)),
  "a mask of 4 MB": maskFault(padded(mask, 4)),
  "a damaged mask": maskFault(damaged(mask)),
  "n = 0": valueFault("n", "0"),
  "n = 11": valueFault("n", "11"),
  "n = 1.5": valueFault("n", "1.5"),
  "a size that gpt-image-1 lacks": valueFault("size", "512x512"),
  "a quality that gpt-image-1 lacks": valueFault("quality", "hd"),
  "a width not divisible by 16": valueFault("size", "1000x1024", "gpt-image-2"),
  "a height not divisible by 16": valueFault("size", "1024x1000", "gpt-image-2"),
  "a size of ratio 4:1": valueFault("size", "2048x512", "gpt-image-2"),
  "a size of too few pixels": valueFault("size", "512x512", "gpt-image-2"),
  "a size of too many pixels": valueFault("size", "3840x3840", "gpt-image-2"),
  "an edge over 3840": valueFault("size", "3856x2048", "gpt-image-2"),
  "several pictures at once from flux-kontext-max": valueFault("n", "2", "flux-kontext-max"),
  "a transparent JPEG": [
    [...smallestForm, ["background", "transparent"], ["output_format", "jpeg"]],
    "invalid_value",
    "background",
  ],
  "compression of a PNG": [
    [...smallestForm, ["output_compression", "50"]],
    "invalid_value",
    "output_compression",
  ],
  "an unknown field": [[...smallestForm, ["strength", "0.5"]], "unknown_parameter", "strength"],
  "response_format for gpt-image-1": [
    [...smallestForm, ["response_format", "b64_json"]],
    "unknown_parameter",
    "response_format",
  ],
  "input_fidelity for gpt-image-2": [
    [["model", "gpt-image-2"], prompt, image, ["input_fidelity", "low"]],
    "unknown_parameter",
    "input_fidelity",
  ],
  "the mask before the picture": [
    [model, prompt, ["mask", mask], image],
    "wrong_field_order",
    "image",
  ],
  "the prompt behind the picture": [[model, image, prompt], "wrong_field_order", "prompt"],
};

function pictures(count: number): Entry[] {
  return Array.from({ length: count }, () => ["image[]", png] as const);
}

function pictureFault(picture: PictureFile, modelName = "gpt-image-1"): Fault {
  return [[["model", modelName], prompt, ["image", picture]], invalidFile, "image"];
}

function maskFault(file: PictureFile): Fault {
  return [[...smallestForm, ["mask", file]], invalidFile, "mask"];
}

function valueFault(name: string, value: string, modelName = "gpt-image-1"): Fault {
  return [[["model", modelName], prompt, image, [name, value]], "invalid_value", name];
}

/** Edit in the left half, keep in the right one. */
function maskOf({ width, height }: { width: number; height: number }, editAlpha = 0): PictureFile {
  return pngPicture({
    width,
    height,
    name: "mask.png",
    paint: (x) => (x < width / 2 ? [255, 255, 255, editAlpha] : [0, 0, 0, 255]),
  });
}

function maskWithoutAlpha(): PictureFile {
  const data = new Uint8Array(pictureSize.width * pictureSize.height * 3);
  return { ...mask, buffer: Buffer.from(encode({ ...pictureSize, data, channels: 3 })) };
}

/** Bytes behind the end of a PNG change nothing but its length. */
function padded(picture: PictureFile, megabytes: number): PictureFile {
  const buffer = Buffer.concat([picture.buffer, Buffer.alloc(megabytes * 1024 * 1024)]);
  return { ...picture, buffer };
}
