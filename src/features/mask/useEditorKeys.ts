import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { useStores } from "#hooks/context.ts";
import { isModalOpen } from "#hooks/isModalOpen.ts";
import type { Painter } from "#painter/createPainter.ts";
import type { DraftStore } from "#state/draft/draftState.ts";
import { brushOf, largestBrush } from "./brushOf.ts";
import { nextDiameter } from "./brushScale.ts";

/** The keys of the stage. They rest while a text box has the focus or a dialog is open. */
export function useEditorKeys(
  base: SourceImage,
  painter: Painter | null,
  toggleOverlay: () => void,
): void {
  const { draft } = useStores();

  useEffect(() => {
    const anywhere = { ...toolKeys(draft, base), ...historyKeys(draft, painter) };
    const onStage = stageKeys(draft, painter);
    const stopKeys = tinykeys(window, {
      ...guarded(anywhere, acceptsKeys),
      ...guarded(onStage, isOnStage),
      ...guarded({ Backslash: toggleOverlay, Escape: () => painter?.cancel() }, acceptsKeys),
    });
    const stopSpace = painter ? holdSpace(painter) : () => {};
    return () => {
      stopKeys();
      stopSpace();
    };
  }, [draft, base, painter, toggleOverlay]);
}

type Keys = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

function toolKeys(draft: DraftStore, base: SourceImage): Keys {
  const { setTools } = draft.getState();
  const brush = () => brushOf(draft.getState().tools, base.size);
  const resize = (direction: 1 | -1) => () =>
    setTools({ brushDiameter: nextDiameter(brush().diameter, direction, largestBrush(base.size)) });
  const harden = (change: number) => () =>
    setTools({ brushHardness: Math.min(1, Math.max(0, brush().hardness + change)) });

  return {
    KeyB: () => setTools({ tool: "brush" }),
    KeyE: () => setTools({ tool: "eraser" }),
    KeyH: () => setTools({ tool: "hand" }),
    KeyX: () => setTools({ tool: draft.getState().tools.tool === "brush" ? "eraser" : "brush" }),
    BracketLeft: resize(-1),
    BracketRight: resize(1),
    "Shift+BracketLeft": harden(-0.1),
    "Shift+BracketRight": harden(0.1),
  };
}

/** While a stroke is live these drop it, and do no more. */
function historyKeys(draft: DraftStore, painter: Painter | null): Keys {
  const unlessPainting = (act: () => void) => () => painter?.cancel() || act();
  const redo = unlessPainting(() => draft.getState().redo());
  return {
    "$mod+KeyZ": unlessPainting(() => draft.getState().undo()),
    "$mod+Shift+KeyZ": redo,
    "Control+KeyY": redo,
    "$mod+Shift+KeyI": unlessPainting(() => draft.getState().invertMask()),
  };
}

function stageKeys(draft: DraftStore, painter: Painter | null): Keys {
  const clear = () => painter?.cancel() || draft.getState().clearMask();
  return {
    "$mod+KeyD": clear,
    Delete: clear,
    "$mod+Digit0": () => painter?.fit(),
    "$mod+Digit1": () => painter?.zoomTo(1),
    ...cursorKeys(painter),
  };
}

const directions = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;

/** A held Enter paints once: it may still be the press that opened the picture. */
function cursorKeys(painter: Painter | null): Keys {
  const moves = Object.entries(directions).flatMap(([key, { x, y }]) => [
    [key, () => painter?.moveByKeys({ x, y })] as const,
    [`Shift+${key}`, () => painter?.moveByKeys({ x: x * 10, y: y * 10 })] as const,
  ]);
  return {
    ...Object.fromEntries(moves),
    Enter: (event) => event.repeat || painter?.dabByKeys(),
    "Shift+Enter": (event) => event.repeat || painter?.dabByKeys("line"),
  };
}

function guarded(keys: Keys, accepts: (event: KeyboardEvent) => boolean) {
  return Object.fromEntries(
    Object.entries(keys).map(([key, act]) => [
      key,
      (event: KeyboardEvent) => {
        if (!accepts(event)) return;
        event.preventDefault();
        act(event);
      },
    ]),
  );
}

/** Space pans while it is held. A button that was clicked gives it up; one reached by keyboard keeps it. */
function holdSpace(painter: Painter): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const release = () => painter.holdHand(false);

  window.addEventListener(
    "keydown",
    (event) => {
      if (event.code !== "Space" || !acceptsKeys(event)) return;
      const { activeElement } = document;
      const isButton = activeElement instanceof HTMLButtonElement;
      if (isButton && activeElement.matches(":focus-visible")) return;
      if (isButton) activeElement.blur();
      event.preventDefault();
      painter.holdHand(true);
    },
    { signal },
  );
  window.addEventListener("keyup", ({ code }) => code === "Space" && release(), { signal });
  window.addEventListener("blur", release, { signal });
  return () => stop.abort();
}

function acceptsKeys(event: KeyboardEvent): boolean {
  if (event.isComposing || isModalOpen()) return false;
  const { target } = event;
  return !(
    target instanceof Element && target.closest("input:not([type=range]), textarea, select")
  );
}

function isOnStage(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLCanvasElement && acceptsKeys(event);
}
