import type { Box } from "#core/geometry/size.ts";
import type { Viewport } from "#core/geometry/viewport.ts";
import type { MaskBuffer } from "#core/mask/createMaskBuffer.ts";
import { createOverlay } from "./overlay/createOverlay.ts";
import type { Picture, PictureLevels } from "./picture/createPictureLevels.ts";
import { createPictureLevels, isOpen } from "./picture/createPictureLevels.ts";
import { drawPicture } from "./picture/drawPicture.ts";
import type { StagePixels } from "./watchStage.ts";

export type Display = {
  readonly show: (picture: Picture, mask: MaskBuffer) => void;
  readonly setView: (viewport: Viewport) => void;
  readonly setStage: (stage: StagePixels) => void;
  readonly setOverlayVisible: (visible: boolean) => void;
  readonly invalidateMask: (box: Box) => void;
  readonly requestDraw: () => void;
  /** Draws before the event ends, so that it is seen in the next frame. */
  readonly drawNow: () => void;
  readonly destroy: () => void;
};

/** Both canvases and the one frame loop: what changed is drawn once a frame, and no frame is asked for otherwise. */
export function createDisplay(
  elements: { readonly picture: HTMLCanvasElement; readonly overlay: HTMLCanvasElement },
  beforeDraw: () => void,
): Display {
  const context = elements.picture.getContext("2d")!;
  const overlay = createOverlay(elements.overlay);
  let shown: { readonly picture: Picture; readonly levels: PictureLevels } | null = null;
  let viewport: Viewport = { scale: 1, x: 0, y: 0 };
  let density = 1;
  let pictureStale = false;
  let frame: number | null = null;

  function requestDraw(): void {
    frame ??= requestAnimationFrame(draw);
  }

  function draw(): void {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    beforeDraw();
    if (pictureStale && shown && isOpen(shown.picture)) {
      const { picture, levels } = shown;
      const size = { width: picture.width, height: picture.height };
      drawPicture(context, { size, levels, viewport: onDevice(), density });
      pictureStale = false;
    }
    if (overlay.draw()) requestDraw();
  }

  function onDevice(): Viewport {
    return { scale: viewport.scale * density, x: viewport.x * density, y: viewport.y * density };
  }

  function redrawPicture(): void {
    pictureStale = true;
    requestDraw();
  }

  function redrawAll(): void {
    overlay.setView(onDevice(), density);
    redrawPicture();
  }

  return {
    show(picture, mask) {
      shown?.levels.destroy();
      shown = { picture, levels: createPictureLevels(picture, redrawPicture) };
      overlay.setMask(mask);
      redrawAll();
    },
    setView(next) {
      viewport = next;
      redrawAll();
    },
    setStage({ pixels, density: next }) {
      density = next;
      for (const canvas of [elements.picture, elements.overlay]) {
        if (canvas.width !== pixels.width) canvas.width = pixels.width;
        if (canvas.height !== pixels.height) canvas.height = pixels.height;
      }
      redrawAll();
    },
    setOverlayVisible(visible) {
      overlay.setVisible(visible);
      requestDraw();
    },
    invalidateMask(box) {
      overlay.invalidate(box);
      requestDraw();
    },
    requestDraw,
    drawNow: draw,
    destroy() {
      if (frame !== null) cancelAnimationFrame(frame);
      shown?.levels.destroy();
    },
  };
}
