/** The tools of the stage. */
export type ToolName = "brush" | "eraser" | "hand";
