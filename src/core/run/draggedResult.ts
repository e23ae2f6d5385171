import type { ParentPicture } from "#core/source/sourceImage.ts";
import { isFields } from "#core/support/narrow.ts";

/** What a dragged result carries for this page, beside the file that it is for other programs. */
export const draggedResultType = "application/x-overpaint-result";

export function toDraggedResult({ runId, pictureId }: ParentPicture): string {
  return JSON.stringify({ runId, pictureId });
}

/** Null for what no page of ours has written. */
export function parseDraggedResult(text: string): ParentPicture | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isFields(value)) return null;
  const { runId, pictureId } = value;
  return typeof runId === "string" && typeof pictureId === "string" ? { runId, pictureId } : null;
}
