import { createStore } from "zustand/vanilla";
import type { MaskMirror } from "#core/mask/maskMirror.ts";
import type { DraftState, DraftStore } from "./draftState.ts";
import { createMaskSlice } from "./maskSlice.ts";
import { createParametersSlice } from "./parametersSlice.ts";
import { createSourcesSlice } from "./sourcesSlice.ts";

export function createDraftStore({
  mirror,
}: {
  readonly mirror: Pick<MaskMirror, "follow">;
}): DraftStore {
  return createStore<DraftState>((...store) => ({
    ...createSourcesSlice(...store),
    ...createMaskSlice(mirror)(...store),
    ...createParametersSlice(...store),
  }));
}
