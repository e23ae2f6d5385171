import { useCallback, useEffect, useRef, useState } from "react";
import { draggedResultType } from "#core/run/draggedResult.ts";

/** A drag event and what it holds: the browser empties its own once the event is over. */
export type KeptDrag = Pick<DragEvent, "target" | "clientX" | "clientY" | "preventDefault"> & {
  readonly type: DragType;
  readonly dataTransfer: {
    readonly types: readonly string[];
    readonly items: readonly KeptItem[];
    readonly getData: (type: string) => string;
  };
};

export const dragTypes = ["dragenter", "dragover", "dragleave", "drop"] as const;

export type DragType = (typeof dragTypes)[number];

type KeptItem = Pick<DataTransferItem, "kind" | "getAsFile" | "webkitGetAsEntry">;

type EarlyDrags = {
  /** Whether anything has been dragged over the page. */
  readonly started: boolean;
  /** What happened until here, oldest first. From then on the caller listens. */
  readonly takeOver: () => readonly KeptDrag[];
};

/** Keeps what is dragged and dropped while the drop zone, which loads with the first drag, is not there yet. */
export function useEarlyDrags(): EarlyDrags {
  const [started, setStarted] = useState(false);
  const kept = useRef<KeptDrag[]>([]);
  const listening = useRef<AbortController | null>(null);

  useEffect(() => {
    listening.current = new AbortController();
    const { signal } = listening.current;
    function keep(type: DragType, event: DragEvent): void {
      event.preventDefault(); // or the browser leaves the page for the file
      if (type === "drop") kept.current = kept.current.filter((earlier) => earlier.type === "drop");
      if (type !== "dragover") kept.current.push(toKept(type, event));
      setStarted(true);
    }
    for (const type of dragTypes) {
      document.addEventListener(type, (event) => keep(type, event), { signal });
    }
    return () => listening.current?.abort();
  }, []);

  const takeOver = useCallback(() => {
    listening.current?.abort();
    return kept.current.splice(0);
  }, []);

  return { started, takeOver };
}

function toKept(type: DragType, { target, clientX, clientY, dataTransfer }: DragEvent): KeptDrag {
  const { types = [], items = [] } = dataTransfer ?? {};
  const result = dataTransfer?.getData(draggedResultType) ?? "";
  return {
    type,
    target,
    clientX,
    clientY,
    preventDefault: () => {},
    dataTransfer: {
      types: [...types],
      items: Array.from(items, toKeptItem),
      getData: (asked) => (asked === draggedResultType ? result : ""),
    },
  };
}

function toKeptItem(item: DataTransferItem): KeptItem {
  const file = item.getAsFile();
  const entry = item.webkitGetAsEntry();
  return { kind: item.kind, getAsFile: () => file, webkitGetAsEntry: () => entry };
}
