import type { Size } from "#core/geometry/size.ts";
import type { BrushShape } from "#core/mask/brushShape.ts";
import type { ToolSettings } from "#state/draft/parametersSlice.ts";

/** The brush on a picture of this size. One that was never chosen is a comfortable share of the picture. */
export function brushOf({ brushDiameter, brushHardness }: ToolSettings, size: Size): BrushShape {
  const largest = largestBrush(size);
  const comfortable = Math.round(Math.min(size.width, size.height) / 11);
  const diameter = Math.max(1, Math.min(largest, brushDiameter ?? comfortable));
  return { diameter, hardness: brushHardness };
}

/** Half the longer side, in picture pixels. */
export function largestBrush({ width, height }: Size): number {
  return Math.max(1, Math.round(Math.max(width, height) / 2));
}
