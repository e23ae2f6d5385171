import { lazy, Suspense, useCallback, useId, useState, type ReactNode } from "react";
import { useMessages, useStores } from "#hooks/context.ts";
import { baseOf } from "#state/draft/sourcesSlice.ts";
import type { PictureFile } from "#state/draft/addPictures.ts";
import type { DroppedFiles } from "./DropChoice.tsx";
import type { DropPlace } from "./DropZone.tsx";
import { toPicture } from "./toPicture.ts";
import { useAddPictures } from "./useAddPictures.ts";
import { useEarlyDrags } from "./useEarlyDrags.ts";
import { usePaste } from "./usePaste.ts";

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

  /** On the stage it is asked what pictures are for, as soon as there is one to work on. */
  const take = useCallback(
    (pictures: readonly PictureFile[], onStage: DroppedFiles["at"] | null) => {
      const base = baseOf(draft.getState());
      if (base && onStage) setDropped({ pictures, base, at: onStage });
      else addPictures(pictures);
    },
    [draft, addPictures],
  );
  usePaste(take);

  return (
    <>
      {children(
        openPicker,
        <FileInput id={id} onFiles={(files) => addPictures(files.map(toPicture))} />,
      )}
      <Suspense>
        {started && (
          <DropZone
            takeOver={takeOver}
            onDrop={(pictures, place) => take(pictures, placeOnStage(place))}
          />
        )}
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

/** Where on the page it was let go, if that is on the stage. */
function placeOnStage({ target, clientX, clientY }: DropPlace): DroppedFiles["at"] | null {
  const isOnStage = target instanceof Element && target.closest("[data-drop=stage]") !== null;
  return isOnStage ? { x: clientX, y: clientY } : null;
}
