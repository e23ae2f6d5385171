import { useEffect } from "react";
import type { PictureFile } from "#state/draft/addPictures.ts";
import type { DroppedFiles } from "./DropChoice.tsx";
import { toPicture } from "./toPicture.ts";

type Place = DroppedFiles["at"];

/** The window listens, so that pasting works wherever the focus is. On the stage, pictures come with their place there. */
export function usePaste(
  onPaste: (pictures: readonly PictureFile[], onStage: Place | null) => void,
): void {
  useEffect(() => {
    let pointer: Place = { x: 0, y: 0 };
    function paste(event: ClipboardEvent): void {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || isTextPaste(event)) return;
      event.preventDefault();
      onPaste(files.map(toPicture), placeOnStage(event, pointer));
    }
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("paste", paste, { signal });
    window.addEventListener("pointermove", ({ x, y }) => (pointer = { x, y }), { signal });
    return () => stop.abort();
  }, [onPaste]);
}

/** Office programs put a picture of the text beside the text: in a text box the text is meant. */
function isTextPaste(event: ClipboardEvent): boolean {
  return isIntoText(event) && Boolean(event.clipboardData?.getData("text/plain"));
}

function isIntoText({ target }: ClipboardEvent): boolean {
  return target instanceof Element && target.closest("input, textarea") !== null;
}

/** Under the pointer where that is over the stage, else in its middle where it has the focus; null where it has neither. */
function placeOnStage(event: ClipboardEvent, pointer: Place): Place | null {
  const stage = document.querySelector("[data-drop=stage]");
  if (!stage || isIntoText(event)) return null;
  if (stage.matches(":hover")) return pointer;
  if (!stage.contains(document.activeElement)) return null;
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
