import type { StoreApi } from "zustand/vanilla";
import type { MaskSlice } from "./maskSlice.ts";
import type { ParametersSlice } from "./parametersSlice.ts";
import type { SourcesSlice } from "./sourcesSlice.ts";

/** What is being worked on: pictures, a mask for each, the prompt and the settings. */
export type DraftState = SourcesSlice & MaskSlice & ParametersSlice;

export type DraftStore = StoreApi<DraftState>;
