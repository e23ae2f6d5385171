import { continuedPicture } from "#core/run/downloadName.ts";
import type { ResultPicture, Run } from "#core/run/run.ts";
import { usePorts, useStores } from "#hooks/context.ts";

/** A result becomes a picture of the draft again: the loop closes here and where a dragged one is let go. */
export function useContinueWith(run: Run, picture: Extract<ResultPicture, { kind: "bytes" }>) {
  const { draft, notices } = useStores();
  const { importSource } = usePorts();

  async function add(place: "base" | "end"): Promise<void> {
    const former = draft.getState().sources[0];
    const { addPictures } = await import("#state/draft/addPictures.ts");
    await addPictures({ draft, notices, importSource }, [continuedPicture(run, picture)], place);
    if (place === "end" || !former || draft.getState().sources[0] === former) return;
    const restore = () => draft.getState().replaceBase(former);
    notices.getState().post({ kind: "baseReplaced", name: former.name, restore });
  }

  return { asBase: () => void add("base"), asReference: () => void add("end") };
}
