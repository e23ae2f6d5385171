import type { Box, Size } from "#core/geometry/size.ts";
import type { ImagePoint, ScreenPoint } from "#core/geometry/viewport.ts";
import { toImage, toScreen } from "#core/geometry/viewport.ts";
import type { Cursor } from "./createCursor.ts";
import type { Navigation } from "./createNavigation.ts";

/** Where the keyboard paints: always the middle of a picture's pixel. */
export type KeyCursor = {
  readonly isShown: () => boolean;
  /** Shows it where it was last, or in the middle of what is seen. */
  readonly show: () => ImagePoint;
  /** In steps; the view follows where it leads out of sight. */
  readonly moveBy: (steps: ScreenPoint) => void;
  /** The view has changed under it. */
  readonly follow: () => void;
  /** The pointer takes over, at this place of the stage. */
  readonly yieldTo: (pointer: ScreenPoint) => void;
  readonly hide: () => void;
  /** Forgets its place: another picture is shown. */
  readonly reset: () => void;
};

type KeyCursorParts = {
  readonly ring: Cursor;
  readonly navigation: Pick<Navigation, "viewport" | "picture" | "visible" | "reveal">;
  readonly onMove: (at: ImagePoint | null) => void;
};

export function createKeyCursor({ ring, navigation, onMove }: KeyCursorParts): KeyCursor {
  let shown: ImagePoint | null = null;
  let last: ImagePoint | null = null;

  function start(): ImagePoint {
    const visible = navigation.visible();
    if (last && isInside(last, visible)) return last;
    const middle = {
      x: (visible.left + visible.right) / 2,
      y: (visible.top + visible.bottom) / 2,
    };
    return pixelMiddle(middle, navigation.picture());
  }

  function put(at: ImagePoint): ImagePoint {
    shown = last = at;
    navigation.reveal(at);
    follow();
    onMove(at);
    return at;
  }

  function follow(): void {
    if (!shown) return;
    ring.moveTo(toScreen(navigation.viewport(), shown));
    ring.setShown(true);
  }

  function forget(): void {
    if (!shown) return;
    shown = null;
    onMove(null);
  }

  return {
    isShown: () => shown !== null,
    show: () => put(shown ?? start()),
    moveBy(steps) {
      const from = shown ?? start();
      const step = keyStep(navigation.viewport().scale);
      const to = { x: from.x + steps.x * step, y: from.y + steps.y * step };
      put(pixelMiddle(to, navigation.picture()));
    },
    follow,
    yieldTo(pointer) {
      last = pixelMiddle(toImage(navigation.viewport(), pointer), navigation.picture());
      forget();
    },
    hide() {
      if (shown) ring.setShown(false);
      forget();
    },
    reset() {
      if (shown) ring.setShown(false);
      last = null;
      forget();
    },
  };
}

/** One picture pixel, or as many as make a pixel of the screen where the picture is seen from afar. */
function keyStep(scale: number): number {
  return Math.max(1, Math.round(1 / scale));
}

/** The middle of the pixel at or nearest to a place. */
function pixelMiddle({ x, y }: ImagePoint, { width, height }: Size): ImagePoint {
  return {
    x: Math.min(width - 1, Math.max(0, Math.floor(x))) + 0.5,
    y: Math.min(height - 1, Math.max(0, Math.floor(y))) + 0.5,
  };
}

function isInside({ x, y }: ImagePoint, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
