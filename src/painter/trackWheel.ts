import type { ScreenPoint } from "#core/geometry/viewport.ts";

export type WheelHandlers = {
  readonly onZoom: (factor: number, anchor: ScreenPoint) => void;
  readonly onPan: (by: ScreenPoint) => void;
};

/** A notch of a mouse wheel is about 100 CSS pixels, and zooms by a fifth. */
const zoomPerPixel = 0.0018;
/** A trackpad's pinch arrives as small steps with Ctrl held. */
const pinchPerPixel = 0.01;
const linePixels = 16;
const largestStep = 0.5;

/** The wheel and the trackpad's pinch zoom at the pointer; Shift, and wheels that turn sideways, pan. */
export function trackWheel(element: HTMLElement, { onZoom, onPan }: WheelHandlers): () => void {
  function turn(event: WheelEvent): void {
    event.preventDefault();
    const rect = element.getBoundingClientRect();
    const unit = unitOf(event, rect);
    const [across, down] = [event.deltaX * unit, event.deltaY * unit];
    if (event.shiftKey) return onPan({ x: -(across || down), y: 0 });
    if (Math.abs(across) > Math.abs(down)) return onPan({ x: -across, y: 0 });

    const pinching = event.ctrlKey && Math.abs(down) < 50;
    const step = -down * (pinching ? pinchPerPixel : zoomPerPixel);
    const limited = Math.max(-largestStep, Math.min(largestStep, step));
    onZoom(Math.exp(limited), { x: event.clientX - rect.left, y: event.clientY - rect.top });
  }

  element.addEventListener("wheel", turn, { passive: false });
  return () => element.removeEventListener("wheel", turn);
}

function unitOf({ deltaMode }: WheelEvent, rect: DOMRect): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return linePixels;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? rect.height : 1;
}
