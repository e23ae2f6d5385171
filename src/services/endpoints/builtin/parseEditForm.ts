import { parsePngHeader } from "#core/png/parsePngHeader.ts";
import { isPictureFormat, sniffFormat } from "#core/source/header/sniffFormat.ts";
import { badRequest } from "./refusal.ts";

/** What the built-in fill needs of an edit request; model, prompt, size and quality mean nothing to it. */
export type EditForm = {
  readonly image: Blob;
  readonly mask: Blob;
  readonly n: number;
  /** Null where the form names none. */
  readonly seed: number | null;
};

const mostImages = 16;
const mostImageBytes = 50_000_000;
const mostMaskBytes = 4_000_000;

/** Checks a form by the rules of the images API. Throws `RefusedError`. */
export async function parseEditForm(form: FormData): Promise<EditForm> {
  const image = await parseImages(form);
  const n = parseCount(form.get("n"));
  const mask = await parseMask(form.get("mask"));
  return { image, mask, n, seed: parseSeed(form.get("seed")) };
}

/** The first image, which is the masked one; the others are checked as well. */
async function parseImages(form: FormData): Promise<Blob> {
  const named = form.getAll("image");
  const listed = form.getAll("image[]");
  if (named.length > 0 && listed.length > 0) {
    throw badRequest("image", "invalid_value", "Send either 'image' or 'image[]', not both.");
  }

  const images = [...named, ...listed];
  if (images.length === 0) {
    throw badRequest("image", "missing_required_parameter", "Missing required parameter: 'image'.");
  }
  if (images.length > mostImages) {
    throw badRequest("image", "invalid_value", `At most ${mostImages} images are allowed.`);
  }
  const checked = await Promise.all(images.map(parseImage));
  return checked[0]!;
}

async function parseImage(part: FormDataEntryValue): Promise<Blob> {
  if (typeof part === "string") {
    throw badRequest("image", "invalid_value", "Invalid 'image': expected a file, not text.");
  }
  if (part.size >= mostImageBytes) {
    throw badRequest("image", "invalid_image_file", "Images must be smaller than 50 MB.");
  }
  const format = sniffFormat(await bytesOf(part.slice(0, 64)));
  if (!format || !isPictureFormat(format)) {
    throw badRequest("image", "invalid_image_file", "The image is no PNG, JPEG or WebP file.");
  }
  return part;
}

function parseCount(part: FormDataEntryValue | null): number {
  const n = Number(part ?? 1);
  if (part === "" || !Number.isInteger(n) || n < 1 || n > 10) {
    throw badRequest("n", "invalid_value", "Invalid 'n': expected a whole number from 1 to 10.");
  }
  return n;
}

/** A field that some gateways take, so that a fill can be had again. */
function parseSeed(part: FormDataEntryValue | null): number | null {
  return typeof part === "string" && /^\d{1,9}$/.test(part) ? Number(part) : null;
}

async function parseMask(part: FormDataEntryValue | null): Promise<Blob> {
  if (part === null) {
    throw badRequest(
      "mask",
      "mask_required",
      "Paint over what should go: the built-in fill needs a mask.",
    );
  }
  if (typeof part === "string") {
    throw badRequest("mask", "invalid_value", "Invalid 'mask': expected a file, not text.");
  }
  if (part.size >= mostMaskBytes) {
    throw badRequest("mask", "invalid_image_file", "The mask must be smaller than 4 MB.");
  }
  const header = parsePngHeader(await bytesOf(part));
  if (!header) throw badRequest("mask", "invalid_image_file", "The mask is no PNG file.");
  if (!header.hasAlpha) {
    throw badRequest("mask", "invalid_image_file", "The mask has no alpha channel.");
  }
  return part;
}

async function bytesOf(part: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await part.arrayBuffer());
}
