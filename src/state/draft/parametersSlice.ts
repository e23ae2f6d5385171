import type { StateCreator } from "zustand/vanilla";
import type { ToolName } from "#core/mask/toolName.ts";
import type { RequestParameters } from "#core/request/editRequest.ts";
import type { DraftState } from "./draftState.ts";

export type ToolSettings = {
  readonly tool: ToolName;
  /** In image pixels; null until the person chooses one: then it follows the picture's size. */
  readonly brushDiameter: number | null;
  /** 0..1 */
  readonly brushHardness: number;
};

export type ParametersSlice = {
  readonly prompt: string;
  readonly parameters: RequestParameters;
  readonly tools: ToolSettings;
  readonly setPrompt: (prompt: string) => void;
  readonly setParameters: (change: Partial<RequestParameters>) => void;
  readonly setTools: (change: Partial<ToolSettings>) => void;
};

export const createParametersSlice: StateCreator<DraftState, [], [], ParametersSlice> = (set) => ({
  prompt: "",
  parameters: { model: "gpt-image-2", size: "auto", quality: "auto", n: 1 },
  tools: { tool: "brush", brushDiameter: null, brushHardness: 0.8 },
  setPrompt: (prompt) => set({ prompt }),
  setParameters: (change) =>
    set(({ parameters }) => ({ parameters: { ...parameters, ...change } })),
  setTools: (change) => set(({ tools }) => ({ tools: { ...tools, ...change } })),
});
