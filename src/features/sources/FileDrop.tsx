import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { useDropzone, type DropEvent } from "react-dropzone";
import { useMessages, useStores } from "#hooks/context.ts";
import { baseOf } from "#state/draft/sourcesSlice.ts";
import type { DroppedFiles } from "./DropChoice.tsx";
import { useAddPictures } from "./useAddPictures.ts";

const DropChoice = lazy(async () => ({ default: (await import("./DropChoice.tsx")).DropChoice }));

type FileDropProps = {
  /** Gets what opens the picker, and the input, to be put inside a landmark. */
  readonly children: (openPicker: () => void, input: ReactNode) => ReactNode;
};

/** The whole page takes dropped and pasted pictures, and holds the one file input. */
export function FileDrop({ children }: FileDropProps) {
  const { sources: text } = useMessages();
  const { draft } = useStores();
  const addPictures = useAddPictures();
  const [dropped, setDropped] = useState<DroppedFiles | null>(null);
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    noPaste: true, // the window listens, so that pasting works wherever the focus is
    onDrop: (files, _, event) => {
      const pictures = files.map(toPicture);
      const base = baseOf(draft.getState());
      const at = base && placeOnStage(event);
      if (at) setDropped({ pictures, base, at });
      else addPictures(pictures);
    },
  });

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
    <div
      {...getRootProps({ role: undefined, className: "h-full outline-none", tabIndex: undefined })}
    >
      {children(
        open,
        <input
          {...getInputProps({ "aria-label": text.addPictures, accept: "image/*,.avif,.ico,.jxl" })}
        />,
      )}
      {isDragActive && (
        <div className="pointer-events-none fixed inset-2 z-40 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-scrim text-title font-semibold text-white">
          {text.dropHere}
        </div>
      )}
      {dropped && (
        <Suspense>
          <DropChoice dropped={dropped} onClose={() => setDropped(null)} />
        </Suspense>
      )}
    </div>
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

/** Where on the page it was dropped, if that is on the stage: there it is asked what the files are for. */
function placeOnStage(event: DropEvent): DroppedFiles["at"] | null {
  if (!("clientX" in event) || !(event.target instanceof Element)) return null;
  const isOnStage = event.target.closest("[data-drop=stage]") !== null;
  return isOnStage ? { x: event.clientX, y: event.clientY } : null;
}
