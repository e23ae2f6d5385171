import type { ResultPicture, Run } from "#core/run/run.ts";
import { usePorts, useStores } from "#hooks/context.ts";
import { continuedName } from "./downloadName.ts";

/** A result becomes a picture of the draft again: the loop closes here, and only here. */
export function useContinueWith(run: Run, picture: Extract<ResultPicture, { kind: "bytes" }>) {
  const { draft, notices } = useStores();
  const { importSource } = usePorts();

  async function add(place: "base" | "end"): Promise<void> {
    const former = draft.getState().sources[0];
    const parent = { runId: run.id, pictureId: picture.id };
    const file = { name: continuedName(run, picture), blob: picture.raw, parent };
    const { addPictures } = await import("#state/draft/addPictures.ts");
    await addPictures({ draft, notices, importSource }, [file], place);
    if (place === "end" || !former || draft.getState().sources[0] === former) return;
    const restore = () => draft.getState().replaceBase(former);
    notices.getState().post({ kind: "baseReplaced", name: former.name, restore });
  }

  return { asBase: () => void add("base"), asReference: () => void add("end") };
}
