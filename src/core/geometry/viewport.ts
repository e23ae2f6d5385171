import type { Box, Size } from "./size.ts";

declare const space: unique symbol;

/** A position in the picture's own upright pixels: (0, 0) is the top left corner of the first pixel. */
export type ImagePoint = { readonly x: number; readonly y: number; readonly [space]?: "image" };

/** A position in CSS pixels, from the top left corner of the stage. */
export type ScreenPoint = { readonly x: number; readonly y: number; readonly [space]?: "screen" };

/** How the picture lies on the stage: screen = image × scale + offset, in CSS pixels. */
export type Viewport = { readonly scale: number; readonly x: number; readonly y: number };

/** 100 % is one picture pixel on one CSS pixel; on a dense display that is a block of device pixels. */
const zoomRange = { smallest: 0.02, largest: 32 } as const;

/** How much of the picture stays in view on each axis, in CSS pixels, however far it is moved. */
const kept = 48;

export function toScreen({ scale, x, y }: Viewport, at: ImagePoint): ScreenPoint {
  return { x: at.x * scale + x, y: at.y * scale + y };
}

export function toImage({ scale, x, y }: Viewport, at: ScreenPoint): ImagePoint {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}

/** Where a box of picture pixels lies on the stage, in CSS pixels. */
export function toScreenBox({ scale, x, y }: Viewport, box: Box): Box {
  return {
    left: box.left * scale + x,
    top: box.top * scale + y,
    right: box.right * scale + x,
    bottom: box.bottom * scale + y,
  };
}

/** The view at another scale in which the picture point under `anchor` stays there. */
export function zoomAt(view: Viewport, anchor: ScreenPoint, scale: number): Viewport {
  const ratio = scale / view.scale;
  return {
    scale,
    x: anchor.x - (anchor.x - view.x) * ratio,
    y: anchor.y - (anchor.y - view.y) * ratio,
  };
}

export function panBy({ scale, x, y }: Viewport, by: ScreenPoint): Viewport {
  return { scale, x: x + by.x, y: y + by.y };
}

/** The whole picture in the middle of the stage, as large as the margin (CSS pixels) allows. */
export function fitViewport(picture: Size, stage: Size, margin: number): Viewport {
  const width = Math.max(1, stage.width - 2 * margin);
  const height = Math.max(1, stage.height - 2 * margin);
  const scale = Math.min(width / picture.width, height / picture.height, zoomRange.largest);
  return {
    scale,
    x: (stage.width - picture.width * scale) / 2,
    y: (stage.height - picture.height * scale) / 2,
  };
}

/** A scale within the zoom range; the range reaches down to the fitting scale where that is smaller. */
export function clampScale(scale: number, fittingScale: number): number {
  const smallest = Math.min(zoomRange.smallest, fittingScale);
  return Math.min(zoomRange.largest, Math.max(smallest, scale));
}

/** The nearest view that leaves a part of the picture on the stage, so that it cannot be lost. */
export function clampViewport(view: Viewport, picture: Size, stage: Size): Viewport {
  return {
    scale: view.scale,
    x: clampOffset(view.x, picture.width * view.scale, stage.width),
    y: clampOffset(view.y, picture.height * view.scale, stage.height),
  };
}

function clampOffset(offset: number, length: number, room: number): number {
  const part = Math.min(kept, length, room);
  return Math.min(room - part, Math.max(part - length, offset));
}

/** The nearest view whose picture corner lies on a whole device pixel, so that 100 % is sharp. */
export function snapViewport({ scale, x, y }: Viewport, density: number): Viewport {
  return { scale, x: Math.round(x * density) / density, y: Math.round(y * density) / density };
}

/** The view after two fingers moved: what lay between them stays between them, spread by the ratio of their distances. */
export function pinchViewport(
  view: Viewport,
  before: readonly [ScreenPoint, ScreenPoint],
  after: readonly [ScreenPoint, ScreenPoint],
  limitScale: (scale: number) => number,
): Viewport {
  const spread = distance(after) / Math.max(1, distance(before));
  const from = middle(before);
  const to = middle(after);
  const moved = panBy(view, { x: to.x - from.x, y: to.y - from.y });
  return zoomAt(moved, to, limitScale(view.scale * spread));
}

function distance([a, b]: readonly [ScreenPoint, ScreenPoint]): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function middle([a, b]: readonly [ScreenPoint, ScreenPoint]): ScreenPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
