import type { ImageEditParamsNonStreaming } from "openai/resources/images";
import { jpegPicture, pngPicture, webpPicture, type PictureFile } from "./pictures.ts";

type NewestForm = {
  readonly asked: Omit<ImageEditParamsNonStreaming, "image" | "mask" | "model"> & {
    readonly model: string;
    readonly images: readonly PictureFile[];
    readonly mask?: PictureFile;
  };
  /** The heads of its parts, sorted by name. */
  readonly parts: readonly string[];
};

const size = { width: 48, height: 32 };
const photo = pngPicture({ ...size, name: "photo.png" });
const mask = pngPicture({ ...size, name: "mask.png" });
const three = [photo, jpegPicture({ ...size, name: "photo.jpg" }), webpPicture("photo.webp")];

/**
 * What `openai` 7.57.0 put on the wire for what it was asked, captured in November 2026. That line needs a newer Node
 * than this project, so its older line is the reference, and is held to these.
 */
export const newestForms: Readonly<Record<string, NewestForm>> = {
  "three pictures with a mask": {
    asked: { model: "gpt-image-2.5-flare", prompt: "combine", images: three, mask },
    parts: [
      'name="image[]"; filename="photo.png" Content-Type: image/png',
      'name="image[]"; filename="photo.jpg" Content-Type: image/jpeg',
      'name="image[]"; filename="photo.webp" Content-Type: image/webp',
      'name="mask"; filename="mask.png" Content-Type: image/png',
      'name="model"',
      'name="prompt"',
    ],
  },
  "all parameters": {
    asked: {
      model: "gpt-image-1.5",
      prompt: "p",
      images: [photo],
      n: 2,
      size: "1536x1024",
      quality: "high",
      background: "transparent",
      output_format: "webp",
      output_compression: 80,
      input_fidelity: "high",
    },
    parts: [
      'name="background"',
      'name="image"; filename="photo.png" Content-Type: image/png',
      'name="input_fidelity"',
      'name="model"',
      'name="n"',
      'name="output_compression"',
      'name="output_format"',
      'name="prompt"',
      'name="quality"',
      'name="size"',
    ],
  },
  "a file name with quotes": {
    asked: {
      model: "gpt-image-2.5-flare",
      prompt: '带上眼镜\nline "two" 🙂',
      images: [{ ...photo, name: '图片 "a".png' }],
    },
    parts: [
      'name="image"; filename="图片 %22a%22.png" Content-Type: image/png',
      'name="model"',
      'name="prompt"',
    ],
  },
};
