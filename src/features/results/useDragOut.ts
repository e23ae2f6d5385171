import type { DragEvent } from "react";
import { downloadName } from "#core/run/downloadName.ts";
import { draggedResultType, toDraggedResult } from "#core/run/draggedResult.ts";
import type { ResultPicture, Run } from "#core/run/run.ts";
import { useStoredUrl } from "./useStoredUrl.ts";

/** A result is dragged as the file it came as: out of the window, or into the next request. */
export function useDragOut(run: Run, picture: Extract<ResultPicture, { kind: "bytes" }>) {
  const url = useStoredUrl(run, picture);

  function onDragStart({ dataTransfer }: DragEvent): void {
    if (url === null) return;
    const name = downloadName(run, picture);
    dataTransfer.effectAllowed = "copy";
    // Chromium's own type: the file is saved, under that name, wherever it is let go.
    dataTransfer.setData("DownloadURL", `${picture.raw.type || "image/png"}:${name}:${url}`);
    dataTransfer.setData("text/uri-list", url);
    const parent = { runId: run.id, pictureId: picture.id };
    dataTransfer.setData(draggedResultType, toDraggedResult(parent));
  }

  return { draggable: url !== null, onDragStart };
}
