import { useCallback } from "react";
import { usePorts, useStores } from "#hooks/context.ts";
import { addPictures, type PictureFile } from "#state/draft/addPictures.ts";

/** Adds files to the draft: the first on an empty page becomes the base, all others references. */
export function useAddPictures(): (files: readonly PictureFile[]) => void {
  const { draft, notices } = useStores();
  const { importSource } = usePorts();
  return useCallback(
    (files) => void addPictures({ draft, notices, importSource }, files),
    [draft, notices, importSource],
  );
}
