import { useEffect, useEffectEvent } from "react";
import { useDropzone } from "react-dropzone";
import { useMessages } from "#hooks/context.ts";
import type { PictureFile } from "#state/draft/addPictures.ts";
import { ResultTargets } from "./ResultTargets.tsx";
import { toPicture } from "./toPicture.ts";
import { dragTypes, type DragType, type KeptDrag } from "./useEarlyDrags.ts";
import { carriesResult, useResultDrag } from "./useResultDrag.ts";

type DropZoneProps = {
  /** Gives what was dragged before this was there. */
  readonly takeOver: () => readonly KeptDrag[];
  readonly onDrop: (pictures: readonly PictureFile[], place: DropPlace) => void;
};

/** Where on the page they were let go. */
export type DropPlace = {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
};

/** They are typed as React's, and read no more than native and kept events have. */
type DragHandlers = Record<
  "onDragEnter" | "onDragOver" | "onDragLeave" | "onDrop",
  (event: DropPlace) => void
>;

const handlerNames = {
  dragenter: "onDragEnter",
  dragover: "onDragOver",
  dragleave: "onDragLeave",
  drop: "onDrop",
} as const;

/** The whole page takes dropped files, stage and composer take results; they say so while something is over them. */
export function DropZone({ takeOver, onDrop }: DropZoneProps) {
  const { sources: text } = useMessages();
  const { getRootProps, rootRef, isDragActive } = useDropzone({
    onDrop: (files, _, event) => {
      if ("clientX" in event) onDrop(files.map(toPicture), event);
    },
    preventDropOnDocument: false, // or every place looks as if a result could be let go there
  });
  const { drag, follow } = useResultDrag((picture, event) => onDrop([picture], event));

  // The listeners stay while the handlers change: one that is replaced amid an event misses it.
  const handle = useEffectEvent((type: DragType, event: DragEvent | KeptDrag) => {
    if (carriesResult(event)) follow(type, event);
    else getRootProps<DragHandlers>()[handlerNames[type]](event);
  });

  useEffect(() => {
    rootRef.current = document.documentElement;
    const stop = new AbortController();
    for (const type of dragTypes) {
      document.addEventListener(type, (event) => handle(type, event), { signal: stop.signal });
    }
    for (const event of takeOver()) handle(event.type, event);
    return () => stop.abort();
  }, [rootRef, takeOver]);

  return (
    <>
      {isDragActive && (
        <div className="pointer-events-none fixed inset-2 z-40 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-scrim text-title font-semibold text-white">
          {text.dropHere}
        </div>
      )}
      {drag && <ResultTargets {...drag} />}
    </>
  );
}
