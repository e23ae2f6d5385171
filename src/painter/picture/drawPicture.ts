import type { Box, Size } from "#core/geometry/size.ts";
import { boxOf, intersectBox, roundOutBox, sizeOf } from "#core/geometry/size.ts";
import type { Viewport } from "#core/geometry/viewport.ts";
import { toImage, toScreenBox } from "#core/geometry/viewport.ts";
import type { PictureLevels } from "./createPictureLevels.ts";

export type PictureScene = {
  readonly size: Size;
  readonly levels: PictureLevels;
  /** In device pixels. */
  readonly viewport: Viewport;
  readonly density: number;
};

/** From this enlargement on pixels are shown as squares. */
const crispFrom = 2;
const shadowCss = 24;
const checkCss = 8;

/** The picture with its shadow, over a checkerboard that shows where it is transparent. */
export function drawPicture(context: CanvasRenderingContext2D, scene: PictureScene): void {
  const { canvas } = context;
  const { size, viewport, density } = scene;
  context.clearRect(0, 0, canvas.width, canvas.height);

  const lies = toScreenBox(viewport, boxOf(size));
  drawShadow(context, lies, roomForShadow(lies, canvas, density));
  const shown = intersectBox(lies, boxOf({ width: canvas.width, height: canvas.height }));
  if (!shown) return;
  drawChecks(context, shown, lies, density);
  drawPixels(context, scene, shown);
}

function drawPixels(context: CanvasRenderingContext2D, scene: PictureScene, shown: Box): void {
  const { size, levels, viewport } = scene;
  const picture = levels.at(viewport.scale);
  const topLeft = toImage(viewport, { x: shown.left, y: shown.top });
  const bottomRight = toImage(viewport, { x: shown.right, y: shown.bottom });
  const part = intersectBox(
    roundOutBox({
      left: topLeft.x,
      top: topLeft.y,
      right: bottomRight.x,
      bottom: bottomRight.y,
    }),
    boxOf(size),
  );
  if (!part) return;

  const to = toScreenBox(viewport, part);
  const [across, down] = [picture.width / size.width, picture.height / size.height];
  context.imageSmoothingEnabled = viewport.scale < crispFrom;
  context.imageSmoothingQuality = "high";
  context.drawImage(
    picture,
    part.left * across,
    part.top * down,
    (part.right - part.left) * across,
    (part.bottom - part.top) * down,
    to.left,
    to.top,
    to.right - to.left,
    to.bottom - to.top,
  );
}

/** How far the shadow reaches, in device pixels: where the picture's sides are all in view, no further than the stage. */
function roomForShadow(lies: Box, stage: Size, density: number): number {
  const widest = Math.round(shadowCss * density);
  const room = Math.floor(Math.min(lies.left, stage.width - lies.right));
  return room > 0 ? Math.min(widest, room) : widest;
}

/** Rings around the picture that grow fainter: a blur of this size would cost more than the picture. */
function drawShadow(context: CanvasRenderingContext2D, lies: Box, reach: number): void {
  const step = Math.max(1, Math.round(reach / shadowCss));
  const { width, height } = sizeOf(lies);
  context.lineWidth = step;
  for (let away = step / 2 - Math.ceil(reach / 4); away < reach; away += step) {
    const strength = (1 - Math.max(0, away) / reach) ** 2;
    context.strokeStyle = `rgb(0 0 0 / ${0.16 * strength})`;
    context.beginPath();
    context.roundRect(
      lies.left - away,
      lies.top - away + reach / 4,
      width + 2 * away,
      height + 2 * away,
      Math.max(0, away),
    );
    context.stroke();
  }
}

function drawChecks(
  context: CanvasRenderingContext2D,
  shown: Box,
  lies: Box,
  density: number,
): void {
  const side = Math.max(2, Math.round(checkCss * density));
  const pattern = context.createPattern(checks(side), "repeat")!;
  pattern.setTransform(new DOMMatrix().translate(Math.round(lies.left), Math.round(lies.top)));
  const { width, height } = sizeOf(shown);
  context.fillStyle = pattern;
  context.fillRect(shown.left, shown.top, width, height);
}

function checks(side: number): OffscreenCanvas {
  const tile = new OffscreenCanvas(2 * side, 2 * side);
  const context = tile.getContext("2d")!;
  context.fillStyle = "#b4b4b4";
  context.fillRect(0, 0, 2 * side, 2 * side);
  context.fillStyle = "#8f8f8f";
  context.fillRect(0, 0, side, side);
  context.fillRect(side, side, side, side);
  return tile;
}
