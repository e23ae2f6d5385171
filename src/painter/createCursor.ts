import type { ScreenPoint } from "#core/geometry/viewport.ts";

export type Cursor = {
  readonly moveTo: (at: ScreenPoint) => void;
  /** In CSS pixels. */
  readonly setDiameter: (diameter: number) => void;
  readonly setShown: (shown: boolean) => void;
};

/** Below this the ring is no larger than its own lines. */
const smallestRing = 5;

/** The brush's outline at the pointer: a light ring at true size with a dark one around it, moved by transform alone. */
export function createCursor(element: HTMLElement): Cursor {
  const { style } = element;
  style.cssText +=
    "position:absolute;left:0;top:0;box-sizing:border-box;border-radius:50%;pointer-events:none;" +
    "box-shadow:inset 0 0 0 1.5px #fff,0 0 0 1px rgb(0 0 0 / 65%);will-change:transform;visibility:hidden";
  let at: ScreenPoint = { x: 0, y: 0 };
  let diameter = 0;

  function place(): void {
    style.transform = `translate(${at.x - diameter / 2}px, ${at.y - diameter / 2}px)`;
  }

  return {
    moveTo(next) {
      at = next;
      place();
    },
    setDiameter(next) {
      diameter = Math.max(smallestRing, next);
      style.width = style.height = `${diameter}px`;
      place();
    },
    setShown(shown) {
      style.visibility = shown ? "visible" : "hidden";
    },
  };
}
