import { lazy, Suspense, useEffect, useId, useState, type ReactNode } from "react";
import { useMessages, useStores } from "#hooks/context.ts";
import { baseOf } from "#state/draft/sourcesSlice.ts";
import type { DroppedFiles } from "./DropChoice.tsx";
import type { DropPlace } from "./DropZone.tsx";
import { useAddPictures } from "./useAddPictures.ts";
import { useEarlyDrags } from "./useEarlyDrags.ts";

const DropChoice = lazy(async () => ({ default: (await import("./DropChoice.tsx")).DropChoice }));
const DropZone = lazy(async () => ({ default: (await import("./DropZone.tsx")).DropZone }));

type FileDropProps = {
  /** Gets what opens the picker, and the input, to be put inside a landmark. */
  readonly children: (openPicker: () => void, input: ReactNode) => ReactNode;
};

/** The whole page takes dropped and pasted pictures, and holds the one file input. */
export function FileDrop({ children }: FileDropProps) {
  const { draft } = useStores();
  const addPictures = useAddPictures();
  const id = useId();
  const [dropped, setDropped] = useState<DroppedFiles | null>(null);
  const { started, takeOver } = useEarlyDrags();
  const openPicker = () => document.getElementById(id)?.click();

  function drop(files: readonly File[], place: DropPlace): void {
    const pictures = files.map(toPicture);
    const base = baseOf(draft.getState());
    const at = base && placeOnStage(place);
    if (at) setDropped({ pictures, base, at });
    else addPictures(pictures);
  }

  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || isTextPaste(event)) return;
      event.preventDefault();
      addPictures(files.map(toPicture));
    }
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [addPictures]);

  return (
    <>
      {children(
        openPicker,
        <FileInput id={id} onFiles={(files) => addPictures(files.map(toPicture))} />,
      )}
      <Suspense>
        {started && <DropZone takeOver={takeOver} onDrop={drop} />}
        {dropped && <DropChoice dropped={dropped} onClose={() => setDropped(null)} />}
      </Suspense>
    </>
  );
}

type FileInputProps = {
  readonly id: string;
  readonly onFiles: (files: readonly File[]) => void;
};

function FileInput({ id, onFiles }: FileInputProps) {
  const { sources: text } = useMessages();
  return (
    <input
      id={id}
      type="file"
      multiple
      accept="image/*,.avif,.ico,.jxl"
      aria-label={text.addPictures}
      tabIndex={-1}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = ""; // so that the same file can be chosen again
        if (files.length > 0) onFiles(files);
      }}
      className="absolute size-0 opacity-0"
    />
  );
}

/** Office programs put a picture of the text beside the text: in a text box the text is meant. */
function isTextPaste({ target, clipboardData }: ClipboardEvent): boolean {
  const intoText = target instanceof Element && target.closest("input, textarea") !== null;
  return intoText && Boolean(clipboardData?.getData("text/plain"));
}

function toPicture(file: File) {
  return { name: file.name, blob: file };
}

/** Where on the page it was let go, if that is on the stage: there it is asked what the files are for. */
function placeOnStage({ target, clientX, clientY }: DropPlace): DroppedFiles["at"] | null {
  const isOnStage = target instanceof Element && target.closest("[data-drop=stage]") !== null;
  return isOnStage ? { x: clientX, y: clientY } : null;
}
