import type { Box, Size } from "#core/geometry/size.ts";
import type { ImagePoint, ScreenPoint, Viewport } from "#core/geometry/viewport.ts";
import {
  clampScale,
  clampViewport,
  fitViewport,
  panBy,
  pinchViewport,
  snapViewport,
  toImage,
  toScreen,
  zoomAt,
} from "#core/geometry/viewport.ts";

export type PainterView = {
  /** CSS pixels per picture pixel: 1 is 100 %. */
  readonly scale: number;
  /** `fit` follows the stage's size; any zoom or pan makes it `free`. */
  readonly mode: "fit" | "free";
};

/** The stage in CSS pixels, and how many device pixels one of them has. */
type Stage = { readonly size: Size; readonly density: number };

export type Navigation = {
  /** Snapped to device pixels: the one transform that pointers and drawing share. */
  readonly viewport: () => Viewport;
  readonly picture: () => Size;
  /** The part of the picture that is on the stage, in picture pixels. */
  readonly visible: () => Box;
  /** Moves the view, if need be, so that a place of the picture is well in sight. */
  readonly reveal: (at: ImagePoint) => void;
  readonly setPicture: (picture: Size) => void;
  readonly setStage: (stage: Stage) => void;
  readonly zoomBy: (factor: number, anchor?: ScreenPoint) => void;
  readonly zoomTo: (scale: number) => void;
  readonly fit: () => void;
  readonly pan: (by: ScreenPoint) => void;
  readonly pinch: (
    before: readonly [ScreenPoint, ScreenPoint],
    after: readonly [ScreenPoint, ScreenPoint],
  ) => void;
};

/** Air around a fitted picture: a share of the stage's shorter side, up to so many CSS pixels. */
const marginShare = 0.03;
const widestMargin = 24;

/** A place this near to the stage's edge is still in sight; one beyond is brought further in, so that not every step moves the view. */
const revealAt = 4;
const revealTo = 64;

/** Keeps the view of one picture on one stage; tells of every change, before it returns. */
export function createNavigation(onChange: (view: PainterView) => void): Navigation {
  let picture: Size = { width: 1, height: 1 };
  let stage: Stage = { size: { width: 1, height: 1 }, density: 1 };
  let mode: PainterView["mode"] = "fit";
  let exact: Viewport = { scale: 1, x: 0, y: 0 };
  let snapped = exact;

  function change(next: Viewport, nextMode: PainterView["mode"]): void {
    exact = clampViewport(next, picture, stage.size);
    snapped = snapViewport(exact, stage.density);
    mode = nextMode;
    onChange({ scale: exact.scale, mode });
  }

  function fitting(): Viewport {
    const shorter = Math.min(stage.size.width, stage.size.height);
    return fitViewport(picture, stage.size, Math.min(widestMargin, shorter * marginShare));
  }

  const limit = (scale: number) => clampScale(scale, fitting().scale);
  const fit = () => change(fitting(), "fit");
  const centre = () => ({ x: stage.size.width / 2, y: stage.size.height / 2 });

  return {
    viewport: () => snapped,
    picture: () => picture,
    visible() {
      const [from, to] = [
        toImage(snapped, { x: 0, y: 0 }),
        toImage(snapped, { x: stage.size.width, y: stage.size.height }),
      ];
      return {
        left: Math.max(0, from.x),
        top: Math.max(0, from.y),
        right: Math.min(picture.width, to.x),
        bottom: Math.min(picture.height, to.y),
      };
    },
    reveal(at) {
      const seen = toScreen(snapped, at);
      const by = {
        x: bringIn(seen.x, stage.size.width),
        y: bringIn(seen.y, stage.size.height),
      };
      if (by.x !== 0 || by.y !== 0) change(panBy(exact, by), "free");
    },
    setPicture(next) {
      picture = next;
      fit();
    },
    setStage(next) {
      const before = centre();
      stage = next;
      if (mode === "fit") return fit();
      const after = centre();
      change(panBy(exact, { x: after.x - before.x, y: after.y - before.y }), mode);
    },
    zoomBy(factor, anchor = centre()) {
      const scale = limit(exact.scale * factor);
      if (scale !== exact.scale) change(zoomAt(exact, anchor, scale), "free");
    },
    zoomTo: (scale) => change(zoomAt(exact, centre(), limit(scale)), "free"),
    fit,
    pan: (by) => change(panBy(exact, by), "free"),
    pinch: (before, after) => change(pinchViewport(exact, before, after, limit), "free"),
  };
}

/** How far to move the view on one axis; 0 where the place is in sight. */
function bringIn(place: number, room: number): number {
  const inset = Math.min(revealTo, room / 4);
  if (place < revealAt) return inset - place;
  return place > room - revealAt ? room - inset - place : 0;
}
