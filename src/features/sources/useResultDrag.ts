import { useEffect, useState } from "react";
import { continuedPicture } from "#core/run/downloadName.ts";
import { draggedResultType, parseDraggedResult } from "#core/run/draggedResult.ts";
import type { Run } from "#core/run/run.ts";
import { useResults } from "#hooks/useResults.ts";
import type { PictureFile } from "#state/draft/addPictures.ts";
import type { DragType, KeptDrag } from "./useEarlyDrags.ts";

/** A part of the page that takes results: what it is for, and where it lies in the window. */
export type DropTarget = { readonly name: TargetName; readonly box: DOMRect };

type TargetName = "stage" | "tray";

type ResultDrag = { readonly targets: readonly DropTarget[]; readonly over: TargetName | null };

/** Follows a result that is dragged over the page; elsewhere than on stage and composer it cannot be let go. */
export function useResultDrag(onDrop: (picture: PictureFile, event: DragEvent | KeptDrag) => void) {
  const { runs } = useResults();
  const [drag, setDrag] = useState<ResultDrag | null>(null);

  useEffect(() => {
    const end = () => setDrag(null);
    document.addEventListener("dragend", end);
    return () => document.removeEventListener("dragend", end);
  }, []);

  function follow(type: DragType, event: DragEvent | KeptDrag): void {
    const over = targetAt(event.target);
    if (over) event.preventDefault();
    switch (type) {
      case "dragenter":
      case "dragover":
        if (!drag || drag.over !== over) setDrag({ targets: drag?.targets ?? findTargets(), over });
        return;
      case "dragleave":
        if ("relatedTarget" in event && event.relatedTarget === null) setDrag(null);
        return;
      case "drop": {
        const picture = over && findPicture(runs, event);
        if (picture) onDrop(picture, event);
        setDrag(null);
      }
    }
  }

  return { drag, follow };
}

export function carriesResult({ dataTransfer }: DragEvent | KeptDrag): boolean {
  return dataTransfer?.types.includes(draggedResultType) ?? false;
}

function targetAt(place: EventTarget | null): TargetName | null {
  const target = place instanceof Element && place.closest<HTMLElement>("[data-drop]");
  return target ? nameOf(target) : null;
}

function findTargets(): readonly DropTarget[] {
  return [...document.querySelectorAll<HTMLElement>("[data-drop]")].map((target) => ({
    name: nameOf(target),
    box: target.getBoundingClientRect(),
  }));
}

function nameOf({ dataset }: HTMLElement): TargetName {
  return dataset["drop"] === "stage" ? "stage" : "tray";
}

function findPicture(
  runs: readonly Run[],
  { dataTransfer }: DragEvent | KeptDrag,
): PictureFile | null {
  const dragged = parseDraggedResult(dataTransfer?.getData(draggedResultType) ?? "");
  const run = runs.find(({ id }) => id === dragged?.runId);
  if (run?.outcome.status !== "succeeded") return null;
  const picture = run.outcome.pictures.find(({ id }) => id === dragged?.pictureId);
  return picture?.kind === "bytes" ? continuedPicture(run, picture) : null;
}
