import type { ScreenPoint } from "#core/geometry/viewport.ts";
import type { GestureInput } from "./tools/gesture.ts";
import { idleGesture, stepGesture } from "./tools/gesture.ts";

/** A pointer at work, with all the positions it took since the last event. */
export type PointerStep = {
  readonly event: PointerEvent;
  readonly positions: readonly ScreenPoint[];
};

export type PointerHandlers = {
  /** Whether this press would paint: a finger that paints is not taken for a pinch later on. */
  readonly paints: (event: PointerEvent) => boolean;
  readonly onDown: (step: PointerStep) => void;
  readonly onMove: (step: PointerStep) => void;
  readonly onUp: (step: PointerStep) => void;
  readonly onCancel: () => void;
  readonly onPinch: (
    before: readonly [ScreenPoint, ScreenPoint],
    after: readonly [ScreenPoint, ScreenPoint],
  ) => void;
  /** The pointer's place over the stage, pressed or not; null once it has left. */
  readonly onHover: (at: ScreenPoint | null, event: PointerEvent) => void;
};

export type PointerTracker = {
  /** Drops what the pressed pointer does; false where none is pressed. */
  readonly cancel: () => boolean;
  readonly destroy: () => void;
};

const mouseButtons = { left: 0, middle: 1, right: 2, penEraser: 5 } as const;
const usedButtons: readonly number[] = Object.values(mouseButtons);

/** Right button, or the eraser end of a pen. */
export function isErasing({ button }: PointerEvent): boolean {
  return button === mouseButtons.right || button === mouseButtons.penEraser;
}

export function isPanning({ button }: PointerEvent): boolean {
  return button === mouseButtons.middle;
}

/** Turns the pointer events of an element into steps for one tool, pinches and hovering. */
export function trackPointers(element: HTMLElement, handlers: PointerHandlers): PointerTracker {
  const fingers = new Map<number, ScreenPoint>();
  const listening = new AbortController();
  let gesture = idleGesture;
  let cachedRect: DOMRect | null = null;

  /** Exact at the time of the event; hovering goes without, and with it without a layout. */
  function readRect(): DOMRect {
    return (cachedRect = element.getBoundingClientRect());
  }

  function route(input: GestureInput): ReturnType<typeof stepGesture>["route"] {
    const step = stepGesture(gesture, input);
    gesture = step.state;
    return step.route;
  }

  function down(event: PointerEvent): void {
    if (!usedButtons.includes(event.button)) return;
    const rect = readRect();
    const touch = event.pointerType === "touch";
    if (touch) fingers.set(event.pointerId, place(event, rect));
    const done = route({
      type: "down",
      id: event.pointerId,
      touch,
      paints: handlers.paints(event),
      timeMs: event.timeStamp,
    });
    if (done === "none") return;
    capture(event.pointerId);
    if (done === "pinchBegin") handlers.onCancel();
    else handlers.onDown(toStep(event, rect));
    handlers.onHover(place(event, rect), event);
  }

  function move(event: PointerEvent): void {
    if (gesture.status === "idle") {
      handlers.onHover(place(event, cachedRect ?? readRect()), event);
      return;
    }
    const rect = readRect();
    const before = pair();
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, place(event, rect));
    const done = route({ type: "move", id: event.pointerId });
    const after = pair();
    if (done === "toolMove") handlers.onMove(toStep(event, rect));
    if (done === "pinchMove" && before && after) handlers.onPinch(before, after);
    if (done !== "none") handlers.onHover(place(event, rect), event);
  }

  /** Where the two fingers of a pinch are. */
  function pair(): readonly [ScreenPoint, ScreenPoint] | null {
    if (gesture.status !== "pinch") return null;
    const [first, second] = gesture.ids.map((id) => fingers.get(id));
    return first && second ? [first, second] : null;
  }

  function up(event: PointerEvent): void {
    const done = route({ type: "up", id: event.pointerId });
    fingers.delete(event.pointerId);
    if (done === "toolUp") handlers.onUp(toStep(event, readRect()));
  }

  function lose(id: number): void {
    const done = route({ type: "cancel", id });
    fingers.delete(id);
    if (done === "toolCancel") handlers.onCancel();
  }

  function capture(pointerId: number): void {
    try {
      element.setPointerCapture(pointerId);
    } catch {
      // a pointer that is already gone, or one made by a script: its events still reach the element
    }
  }

  const { signal } = listening;
  element.addEventListener("pointerdown", down, { signal });
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", up, { signal });
  element.addEventListener("pointercancel", (event) => lose(event.pointerId), { signal });
  element.addEventListener("lostpointercapture", (event) => lose(event.pointerId), { signal });
  element.addEventListener("pointerenter", () => void readRect(), { signal });
  element.addEventListener("pointerleave", (event) => handlers.onHover(null, event), { signal });
  element.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
  element.addEventListener(
    "mousedown",
    (event) => event.button === mouseButtons.middle && event.preventDefault(), // no autoscroll
    { signal },
  );
  element.addEventListener(
    "touchmove",
    (event) => event.preventDefault(), // or Chromium lets a quick stroke go on as a fling, and swallows the next tap, wherever that is
    { signal, passive: false },
  );
  const forget = () => void (cachedRect = null);
  addEventListener("scroll", forget, { signal, capture: true, passive: true });
  addEventListener("resize", forget, { signal, passive: true });

  return {
    cancel() {
      if (gesture.status !== "single") return false;
      lose(gesture.id);
      return true;
    },
    destroy: () => listening.abort(),
  };
}

function place({ clientX, clientY }: PointerEvent, rect: DOMRect): ScreenPoint {
  return { x: clientX - rect.left, y: clientY - rect.top };
}

function toStep(event: PointerEvent, rect: DOMRect): PointerStep {
  const coalesced = event.type === "pointermove" ? event.getCoalescedEvents() : [];
  const events = coalesced.length > 0 ? coalesced : [event];
  return { event, positions: events.map((each) => place(each, rect)) };
}
