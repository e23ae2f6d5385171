import { useCallback } from "react";
import { usePorts, useStores } from "#hooks/context.ts";
import type { PictureFile } from "#state/draft/addPictures.ts";

/** Adds files to the draft: the first on an empty page becomes the base, all others references. How is loaded with the first. */
export function useAddPictures(): (files: readonly PictureFile[]) => void {
  const { draft, notices } = useStores();
  const { importSource } = usePorts();
  return useCallback(
    (files) => {
      async function add(): Promise<void> {
        const { addPictures } = await import("#state/draft/addPictures.ts");
        await addPictures({ draft, notices, importSource }, files);
      }
      void add();
    },
    [draft, notices, importSource],
  );
}
