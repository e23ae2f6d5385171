import type { Box, Size } from "#core/geometry/size.ts";
import {
  boxOf,
  growBox,
  intersectBox,
  roundOutBox,
  sizeOf,
  unionBox,
} from "#core/geometry/size.ts";
import type { Viewport } from "#core/geometry/viewport.ts";
import { toScreenBox } from "#core/geometry/viewport.ts";
import { uniformValue } from "#core/mask/tiles/comparePixels.ts";
import type { MaskBuffer } from "#core/mask/createMaskBuffer.ts";
import type { MaskLevel, MaskPyramid } from "#core/mask/createMaskPyramid.ts";
import { createMaskPyramid } from "#core/mask/createMaskPyramid.ts";
import { tileBox, tilesIn } from "#core/mask/tiles/maskTiles.ts";
import { createOverlayPalette } from "./overlayPalette.ts";
import type { LevelPlacement } from "./sampleCoverage.ts";
import { sampleCoverage } from "./sampleCoverage.ts";
import { tintCoverage } from "./tintCoverage.ts";

export type Overlay = {
  readonly setMask: (mask: MaskBuffer) => void;
  /** `viewport` in device pixels. */
  readonly setView: (viewport: Viewport, density: number) => void;
  readonly setVisible: (visible: boolean) => void;
  /** Says that the mask was written inside `box`, in picture pixels. */
  readonly invalidate: (box: Box) => void;
  /** Draws what changed since the last time; true where more is left for the next frame. */
  readonly draw: () => boolean;
};

/** Mask pixels that are averaged in one frame, some 8 ms. */
const pixelsAFrame = 4_000_000;

/** The mask over the picture, computed for each device pixel, and only for those that changed. */
export function createOverlay(canvas: HTMLCanvasElement): Overlay {
  const context = canvas.getContext("2d")!;
  let mask: MaskBuffer | null = null;
  let pyramid: MaskPyramid | null = null;
  let inked: Box | null = null;
  let view: Viewport = { scale: 1, x: 0, y: 0 };
  let palette = createOverlayPalette(1);
  let visible = true;
  let stale: Box | "all" | null = null;
  let coverage = new Uint8Array();
  let pixels = new Uint8ClampedArray();

  function placeLevel(level: MaskLevel, { width }: Size): LevelPlacement {
    return { level, scale: (view.scale * width) / level.size.width, x: view.x, y: view.y };
  }

  /** Memory is kept from frame to frame; every pixel of it is written before it is shown. */
  function imageOf({ width, height }: Size): ImageData {
    const length = 4 * width * height;
    if (pixels.length < length) pixels = new Uint8ClampedArray(length);
    return new ImageData(pixels.subarray(0, length), width, height);
  }

  function drawBox(box: Box, placement: LevelPlacement): void {
    const size = sizeOf(box);
    const around = growBox(box, palette.outlineWidth);
    const length = (around.right - around.left) * (around.bottom - around.top);
    if (coverage.length < length) coverage = new Uint8Array(length);
    const drawn = imageOf(size);
    const phase = box.left - Math.round(view.x) + box.top - Math.round(view.y);

    sampleCoverage(placement, around, coverage);
    tintCoverage(coverage, size, palette, phase, new Uint32Array(drawn.data.buffer));
    context.putImageData(drawn, box.left, box.top);
  }

  /** Device pixels whose colour can depend on the mask inside `box`. */
  function reach(box: Box): Box | null {
    const spread = 1 / Math.min(1, view.scale);
    const onDevice = toScreenBox(view, growBox(box, spread));
    const grown = growBox(roundOutBox(onDevice), palette.outlineWidth + 1);
    return intersectBox(grown, boxOf({ width: canvas.width, height: canvas.height }));
  }

  return {
    setMask(next) {
      mask = next;
      pyramid = createMaskPyramid(next);
      inked = null;
      stale = "all";
      for (const tile of tilesIn(boxOf(next.size), next.size)) {
        const box = tileBox(tile, next.size);
        if (uniformValue(next.bytes, next.size.width, box) === 0) continue;
        pyramid.invalidate(box);
        inked = unionBox(inked, box);
      }
    },
    setView(next, density) {
      view = next;
      palette = createOverlayPalette(density);
      stale = "all";
    },
    setVisible(next) {
      visible = next;
      stale = "all";
    },
    invalidate(box) {
      pyramid?.invalidate(box);
      inked = unionBox(inked, box);
      if (stale !== "all") stale = unionBox(stale, box);
    },
    draw() {
      if (stale === "all") context.clearRect(0, 0, canvas.width, canvas.height);
      const written = stale === "all" ? inked : stale;
      stale = null;
      if (!visible || !mask || !pyramid) return false;

      const n = Math.max(0, Math.floor(-Math.log2(view.scale)));
      const refreshed = n > 0 ? pyramid.refresh(pixelsAFrame) : null;
      const changed = unionBox(written, refreshed);
      const box = changed && reach(changed);
      if (box) drawBox(box, placeLevel(pyramid.level(n), mask.size));
      return n > 0 && pyramid.isStale();
    },
  };
}
