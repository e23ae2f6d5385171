import type { Size } from "#core/geometry/size.ts";
import { share } from "./formats.ts";

export const mask = {
  stage: "Stage",
  canvas: "Mask canvas",
  canvasHelp:
    "The arrow keys move a cursor, with Shift ten steps. Enter paints, Shift Enter draws a line from there.",
  cursor: "Cursor",
  cursorAt: (x: number, y: number, masked: number) => `${x}, ${y}. Mask ${share(masked)}`,
  tools: "Tools",
  brush: "Brush",
  eraser: "Eraser",
  hand: "Hand",
  size: "Size",
  brushSize: "Brush size",
  hardness: "Hardness",
  coverageName: "Mask",
  coverage: share,
  pixels: (value: number) => `${value} px`,
  percent: (value: number) => `${value}%`,
  invert: "Invert",
  invertMask: "Invert mask",
  clear: "Clear",
  clearMask: "Clear mask",
  load: "Load",
  loadMask: "Load mask",
  resampled: (name: string, from: Size, to: Size) =>
    from.width * to.height === to.width * from.height
      ? `${name} is ${from.width} × ${from.height}; it was fitted to the picture's ${to.width} × ${to.height}.`
      : `${name} is ${from.width} × ${from.height}, of another shape; it was stretched to the picture's ${to.width} × ${to.height}.`,
  undo: "Undo",
  redo: "Redo",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomName: "Zoom",
  zoom: (scale: number) => `${Math.round(scale * 100)}%`,
  fit: "Fit",
  fullSize: "100 %",
  overlay: "Show mask",
  moreOptions: "More options",
  opening: "Opening the picture…",
  cannotShow: "This picture could not be shown. The file may be damaged.",
};
