import type { ToolName } from "#core/mask/toolName.ts";
import type { ToolSettings } from "./parametersSlice.ts";

const toolNames: ReadonlySet<unknown> = new Set<ToolName>(["brush", "eraser", "hand"]);

/** Tool settings as they were stored; what is missing or makes no sense is left out. */
export function parseTools(record: Readonly<Record<string, unknown>>): Partial<ToolSettings> {
  const { tool, brushDiameter, brushHardness } = record;
  return {
    ...(isToolName(tool) && { tool }),
    ...(isWithin(brushDiameter, 1, 1e5) && { brushDiameter }),
    ...(isWithin(brushHardness, 0, 1) && { brushHardness }),
  };
}

function isToolName(value: unknown): value is ToolName {
  return toolNames.has(value);
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && value >= least && value <= most;
}
