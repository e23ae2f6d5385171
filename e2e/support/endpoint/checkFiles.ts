import { decode } from "fast-png";
import type { ModelRow } from "./models.ts";
import type { ReceivedFile } from "./receivedEdit.ts";
import { firstRefusal, refuse, type Refusal } from "./refusal.ts";
import { sniffPicture } from "./sniffPicture.ts";

const megabyte = 1024 * 1024;
const extensions = {
  "image/png": /\.png$/i,
  "image/jpeg": /\.jpe?g$/i,
  "image/webp": /\.webp$/i,
};

/** One picture comes as `image`, more come as `image[]`. */
export function checkImages(
  images: readonly ReceivedFile[],
  { maxImages, squarePngOnly }: ModelRow,
): Refusal | null {
  if (images.length === 0) {
    return refuse("missing_required_parameter", "image", "Missing required parameter: 'image'.");
  }
  const name = images.length === 1 ? "image" : "image[]";
  if (images.some((image) => image.name !== name)) {
    const message = "Send one picture as 'image', several as 'image[]', and never both.";
    return refuse("invalid_value", "image", message);
  }
  if (images.length > maxImages) {
    const message = `Invalid '${name}': too many pictures. Expected at most ${maxImages}, but got ${images.length}.`;
    return refuse("array_above_max_length", name, message);
  }
  return firstRefusal(
    ...images.map((image) => () => checkPicture(image, squarePngOnly ? 4 : 50)),
    () => (squarePngOnly ? checkSquarePng(images[0]!) : null),
  );
}

function checkPicture(file: ReceivedFile, maxMegabytes: number): Refusal | null {
  const { name, filename, type, bytes } = file;
  const found = sniffPicture(bytes);
  if (!found) {
    return refuse("invalid_image_file", name, `'${filename}' is not a PNG, JPEG or WebP.`);
  }
  if (found.type !== type || !extensions[found.type].test(filename)) {
    const message = `'${filename}' is declared as '${type}', but its bytes are '${found.type}'.`;
    return refuse("invalid_image_file", name, message);
  }
  if (bytes.length >= maxMegabytes * megabyte) {
    return refuse("invalid_image_file", name, `'${filename}' is not under ${maxMegabytes} MB.`);
  }
  return null;
}

function checkSquarePng({ name, bytes }: ReceivedFile): Refusal | null {
  const found = sniffPicture(bytes);
  if (found?.type === "image/png" && found.width === found.height) return null;
  return refuse("invalid_image_file", name, "The picture must be a square PNG.");
}

/** The mask goes with the first picture: its pixel size, and an alpha channel that is 0 or full. */
export function checkMask(
  mask: ReceivedFile | null,
  [first]: readonly ReceivedFile[],
): Refusal | null {
  if (!mask || !first) return null;
  return checkPicture(mask, 4) ?? checkMaskPixels(mask, first);
}

function checkMaskPixels(mask: ReceivedFile, first: ReceivedFile): Refusal | null {
  const found = sniffPicture(mask.bytes);
  const wanted = sniffPicture(first.bytes);
  if (found?.type !== "image/png") return refuseMask("the mask is not a PNG");
  if (!found.hasAlphaChannel) return refuseMask("mask image missing alpha channel");
  if (found.width !== wanted?.width || found.height !== wanted.height) {
    const sizes = `${found.width}x${found.height}, not ${wanted?.width}x${wanted?.height}`;
    return refuseMask(`mask size does not match image size (${sizes})`);
  }
  return checkAlpha(mask.bytes);
}

function checkAlpha(bytes: Uint8Array): Refusal | null {
  try {
    const { data, channels, depth } = decode(bytes, { checkCrc: true });
    const full = 2 ** depth - 1;
    for (let at = channels - 1; at < data.length; at += channels) {
      if (data[at] !== 0 && data[at] !== full) {
        return refuseMask("alpha is neither 0 nor full everywhere");
      }
    }
    return null;
  } catch {
    return refuseMask("the mask cannot be decoded");
  }
}

function refuseMask(why: string): Refusal {
  return refuse("invalid_image_file", "mask", `Invalid mask image format - ${why}.`);
}
