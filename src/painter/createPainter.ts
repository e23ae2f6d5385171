import type { ImagePoint, ScreenPoint } from "#core/geometry/viewport.ts";
import { toImage, toScreen } from "#core/geometry/viewport.ts";
import type { BrushShape } from "#core/mask/brushShape.ts";
import type { MaskBuffer } from "#core/mask/createMaskBuffer.ts";
import type { MaskEdit } from "#core/mask/maskEdit.ts";
import type { ToolName } from "#core/mask/toolName.ts";
import { createCursor } from "./createCursor.ts";
import { createDisplay } from "./createDisplay.ts";
import { createKeyCursor } from "./createKeyCursor.ts";
import type { PainterView } from "./createNavigation.ts";
import { createNavigation } from "./createNavigation.ts";
import { createToolbox } from "./createToolbox.ts";
import type { Picture } from "./picture/createPictureLevels.ts";
import type { PointerStep } from "./trackPointers.ts";
import { isErasing, isPanning, trackPointers } from "./trackPointers.ts";
import { trackWheel } from "./trackWheel.ts";
import { watchStage } from "./watchStage.ts";

/** Three layers that fill the stage: the picture, over it the mask, which takes the pointer, and the brush's ring. */
export type PainterElements = {
  readonly picture: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
  readonly cursor: HTMLElement;
};

export type PainterOptions = {
  /** Called once per stroke that changed something. */
  readonly onEdit: (edit: MaskEdit) => void;
  readonly onView: (view: PainterView) => void;
  /** Where the keys would paint, or null while they do not. */
  readonly onKeyCursor?: (at: ImagePoint | null) => void;
};

export type Painter = {
  /** Shows a decoded picture and its mask, fitted. Both stay the caller's. */
  readonly show: (picture: Picture, mask: MaskBuffer) => void;
  readonly setTool: (tool: ToolName) => void;
  readonly setBrush: (brush: BrushShape) => void;
  readonly setOverlay: (overlay: { readonly visible: boolean }) => void;
  /** Around the middle of the stage. */
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (scale: number) => void;
  readonly fit: () => void;
  /** Moves the keyboard's cursor, or with the hand the picture, by steps. */
  readonly moveByKeys: (steps: ScreenPoint) => void;
  /** Paints a dab at the keyboard's cursor, or a straight line to it from where the last stroke ended. */
  readonly dabByKeys: (shape?: "dab" | "line") => void;
  /** While held, presses pan instead of painting. */
  readonly holdHand: (held: boolean) => void;
  /** Drops the stroke or drag in progress; false where there is none. To be called before an undo. */
  readonly cancel: () => boolean;
  readonly destroy: () => void;
};

/** How far a key moves the picture with the hand, in CSS pixels. */
const handStep = 10;

/** The mask painter: pointers in, mask bytes and pixels out. Nothing runs while nothing changes. */
export function createPainter(elements: PainterElements, options: PainterOptions): Painter {
  const { overlay } = elements;
  const cursor = createCursor(elements.cursor);
  const display = createDisplay(elements, () => toolbox.flush());
  let tool: ToolName = "brush";
  let pressedTool: ToolName | null = null;
  let handHeld = false;
  let hovered: ScreenPoint | null = null;
  let brush: BrushShape = { diameter: 64, hardness: 1 };
  let stopWatchingMask: (() => void) | null = null;

  const navigation = createNavigation((view) => {
    display.setView(navigation.viewport());
    cursor.setDiameter(brush.diameter * view.scale);
    keyCursor.follow();
    options.onView(view);
  });
  const keyCursor = createKeyCursor({
    ring: cursor,
    navigation,
    onMove: (at) => options.onKeyCursor?.(at),
  });
  const toolbox = createToolbox({
    onEdit: options.onEdit,
    onPan: navigation.pan,
    scale: () => navigation.viewport().scale,
  });

  function toolFor(event: PointerEvent): ToolName {
    return handHeld || isPanning(event) ? "hand" : tool;
  }

  function drive(type: "down" | "move" | "up", { event, positions }: PointerStep): void {
    if (!pressedTool) return;
    const modifiers = {
      shift: event.shiftKey,
      alt: event.altKey,
      command: event.ctrlKey || event.metaKey,
    };
    for (const screen of positions) {
      const at = toImage(navigation.viewport(), screen);
      const erasing = isErasing(event);
      toolbox.drive(pressedTool, { type, at, screen, modifiers, erasing });
    }
  }

  function release(): void {
    pressedTool = null;
    showHand();
  }

  function showHand(): void {
    const hand = pressedTool ? pressedTool === "hand" : handHeld || tool === "hand";
    overlay.style.cursor = hand ? (pressedTool ? "grabbing" : "grab") : "none";
    if (!hand) return;
    keyCursor.hide();
    cursor.setShown(false);
  }

  function hover(at: ScreenPoint | null, event: PointerEvent): void {
    const ring = overlay.style.cursor === "none" && event.pointerType !== "touch";
    if (keyCursor.isShown() && !hasMoved(at, hovered)) return;
    hovered = at;
    if (at) {
      keyCursor.yieldTo(at);
      cursor.moveTo(at);
    }
    cursor.setShown(ring && at !== null);
  }

  const pointers = trackPointers(overlay, {
    paints: (event) => toolFor(event) !== "hand",
    onDown(step) {
      pressedTool = toolFor(step.event);
      keyCursor.hide();
      showHand();
      drive("down", step);
      display.drawNow();
    },
    onMove(step) {
      drive("move", step);
      display.requestDraw();
    },
    onUp(step) {
      drive("up", step);
      release();
    },
    onCancel() {
      if (pressedTool) toolbox.drive(pressedTool, { type: "cancel" });
      release();
    },
    onPinch: navigation.pinch,
    onHover: hover,
  });
  const hideKeyCursor = () => keyCursor.hide();
  overlay.addEventListener("blur", hideKeyCursor);
  const stopWheel = trackWheel(overlay, { onZoom: navigation.zoomBy, onPan: navigation.pan });
  const stopStage = watchStage(overlay, (stage) => {
    const { pixels, density } = stage;
    display.setStage(stage);
    const size = { width: pixels.width / density, height: pixels.height / density };
    navigation.setStage({ size, density });
    display.drawNow(); // a resized canvas is empty
  });

  overlay.style.touchAction = "none";
  overlay.style.userSelect = "none";
  showHand();

  return {
    show(picture, mask) {
      pointers.cancel();
      stopWatchingMask?.();
      stopWatchingMask = mask.subscribe(display.invalidateMask);
      toolbox.setMask(mask);
      keyCursor.reset();
      display.show(picture, mask);
      navigation.setPicture({ width: picture.width, height: picture.height });
    },
    setTool(next) {
      tool = next;
      showHand();
    },
    setBrush(next) {
      brush = next;
      toolbox.setBrush(next);
      cursor.setDiameter(next.diameter * navigation.viewport().scale);
    },
    setOverlay: ({ visible }) => display.setOverlayVisible(visible),
    zoomBy: (factor) => navigation.zoomBy(factor),
    zoomTo: navigation.zoomTo,
    fit: navigation.fit,
    moveByKeys(steps) {
      if (pressedTool) return;
      if (tool === "hand") navigation.pan({ x: -steps.x * handStep, y: -steps.y * handStep });
      else keyCursor.moveBy(steps);
    },
    dabByKeys(shape = "dab") {
      if (pressedTool || tool === "hand") return;
      const at = keyCursor.show();
      const screen = toScreen(navigation.viewport(), at);
      const modifiers = { shift: shape === "line", alt: false, command: false };
      toolbox.drive(tool, { type: "down", at, screen, modifiers, erasing: false });
      toolbox.drive(tool, { type: "up", at, screen, modifiers });
      display.requestDraw();
    },
    holdHand(held) {
      handHeld = held;
      showHand();
    },
    cancel: pointers.cancel,
    destroy() {
      pointers.cancel();
      pointers.destroy();
      overlay.removeEventListener("blur", hideKeyCursor);
      stopWheel();
      stopStage();
      stopWatchingMask?.();
      display.destroy();
    },
  };
}

/** Browsers send moves of a resting pointer when the page changes under it, and one when it leaves. */
function hasMoved(to: ScreenPoint | null, from: ScreenPoint | null): boolean {
  return to !== null && (to.x !== from?.x || to.y !== from.y);
}
