import type { Size } from "#core/geometry/size.ts";
import { encodeMask } from "#core/mask/encodeMask.ts";
import type { MaskReading } from "#core/mask/load/maskReading.ts";
import { createMaskReader, isMaskLike } from "#core/mask/load/createMaskReader.ts";
import { resampleMask } from "#core/mask/load/resampleMask.ts";
import type { ImportProblem } from "#core/source/sourceImage.ts";
import { damaged, decodeFile, inspectFile } from "./inspectFile.ts";

/** Pixels that are read back at a time: a large mask must not be held four times over. */
const stripPixels = 4_000_000;
/** A file is told to be a mask by a picture of it no larger than this. */
const glanceSide = 512;

export async function readMask({
  file: given,
  size,
}: {
  readonly file: Blob;
  readonly size: Size;
}): Promise<MaskReading> {
  const file = await inspectFile({ file: given, scaleDown: false });
  if (file.status === "refused") return { status: "refused", problem: unscaled(file.problem) };
  const bitmap = await decodeFile(file);
  if (!bitmap) return { status: "refused", problem: damaged(file.format) };

  const found = { width: bitmap.width, height: bitmap.height };
  const reader = createMaskReader(found);
  const rows = Math.max(1, Math.floor(stripPixels / found.width));
  const strip = contextOf({ width: found.width, height: Math.min(rows, found.height) });
  strip.globalCompositeOperation = "copy";
  for (let top = 0; top < found.height; top += rows) {
    strip.drawImage(bitmap, 0, -top);
    const height = Math.min(rows, found.height - top);
    reader.read(strip.getImageData(0, 0, found.width, height).data);
  }
  bitmap.close();
  return { status: "read", bytes: resampleMask(reader.finish(), found, size), size: found };
}

/** A mask file of another size, written as every mask that is sent. */
export async function scaleMask({
  mask,
  size,
}: {
  readonly mask: Blob;
  readonly size: Size;
}): Promise<Blob> {
  const reading = await readMask({ file: mask, size });
  if (reading.status === "refused") throw new Error(`The mask is ${reading.problem.kind}.`);
  return encodeMask({ size, bytes: reading.bytes });
}

/** Whether a file may be meant as a mask: grey all over, or see-through somewhere. */
export async function looksLikeMask(given: Blob): Promise<boolean> {
  const file = await inspectFile({ file: given, scaleDown: false });
  const bitmap = file.status === "openable" ? await decodeFile(file) : null;
  if (!bitmap) return false;
  const scale = Math.min(1, glanceSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const glance = contextOf({ width, height });
  glance.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return isMaskLike(glance.getImageData(0, 0, width, height).data);
}

/** Opening it scaled down would make a picture of it. */
function unscaled(problem: ImportProblem): ImportProblem {
  return problem.kind === "tooLarge" ? { ...problem, canScale: false } : problem;
}

function contextOf({ width, height }: Size): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser gives a worker no canvas.");
  return context;
}
