import { useCallback, useEffect, useId, useRef, useState, type RefObject } from "react";
import type { ImagePoint } from "#core/geometry/viewport.ts";
import type { MaskEdit } from "#core/mask/maskEdit.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { useMessages, usePorts, useStores } from "#hooks/context.ts";
import { useDraft } from "#hooks/stores.ts";
import { usePointedAt } from "#hooks/usePointedAt.ts";
import type { PainterView } from "#painter/createNavigation.ts";
import { createPainter, type Painter } from "#painter/createPainter.ts";
import { brushOf } from "./brushOf.ts";
import { SpokenCursor } from "./SpokenCursor.tsx";

type MaskStageProps = {
  readonly base: SourceImage;
  readonly overlayVisible: boolean;
  readonly painter: Painter | null;
  readonly onPainter: (painter: Painter | null) => void;
  readonly onView: (view: PainterView) => void;
};

/** Gives the painter its canvases, and takes its strokes. Everything in between is the painter's. */
export function MaskStage({ base, overlayVisible, painter, onPainter, onView }: MaskStageProps) {
  const { mask: text } = useMessages();
  const { draft } = useStores();
  const picture = useRef<HTMLCanvasElement>(null);
  const overlay = usePointedAt<HTMLCanvasElement>("mask");
  const cursor = useRef<HTMLDivElement>(null);
  const help = useId();
  const [keyCursor, setKeyCursor] = useState<ImagePoint | null>(null);
  const tools = useDraft((state) => state.tools);
  const paintedOn = useRef(base.id);
  const state = usePicture(painter, base, overlay, paintedOn);

  const mountPainter = useCallback(() => {
    const elements = {
      picture: picture.current!,
      overlay: overlay.current!,
      cursor: cursor.current!,
    };
    const onEdit = (edit: MaskEdit) => draft.getState().maskEdited(paintedOn.current, edit);
    const made = createPainter(elements, { onEdit, onView, onKeyCursor: setKeyCursor });
    onPainter(made);
    return () => {
      onPainter(null);
      made.destroy();
    };
  }, [draft, overlay, onPainter, onView]);

  useEffect(() => {
    painter?.setTool(tools.tool);
    painter?.setBrush(brushOf(tools, base.size));
    painter?.setOverlay({ visible: overlayVisible });
  }, [painter, tools, base.size, overlayVisible]);

  return (
    <div
      ref={mountPainter}
      data-drop="stage"
      role="application" // so that screen readers leave the arrow keys to the canvas
      aria-label={text.stage}
      className="relative min-h-0 flex-1 overflow-hidden rounded-md"
    >
      <canvas ref={picture} aria-hidden className="absolute inset-0 size-full" />
      <canvas
        ref={overlay}
        aria-label={text.canvas}
        aria-describedby={help}
        tabIndex={0}
        className="stage-canvas absolute inset-0 size-full touch-none rounded-md"
      />
      <div ref={cursor} aria-hidden className="pointer-events-none absolute top-0 left-0" />
      <p id={help} className="sr-only">
        {text.canvasHelp}
      </p>
      <SpokenCursor sourceId={base.id} at={keyCursor} />
      {state !== "shown" && (
        <output className="pointer-events-none absolute inset-0 flex items-center justify-center text-muted">
          {state === "opening" ? text.opening : text.cannotShow}
        </output>
      )}
    </div>
  );
}

/** Decodes the base and shows it with its mask; the former picture stays until the next is ready. */
function usePicture(
  painter: Painter | null,
  base: SourceImage,
  stage: RefObject<HTMLElement | null>,
  /** Becomes the id of the picture on the stage, which is the former one until the base can be shown. */
  paintedOn: RefObject<string>,
): "opening" | "shown" | "failed" {
  const { decode } = usePorts();
  const { draft } = useStores();
  const bitmap = useRef<ImageBitmap>(null);
  const [shown, setShown] = useState<{ readonly id: string; readonly failed: boolean } | null>(
    null,
  );

  useEffect(() => {
    if (!painter) return;
    let current = true;
    decode(base.upright).then(
      (decoded) => {
        if (!current) return decoded.close();
        painter.show(decoded, draft.getState().maskOf(base));
        paintedOn.current = base.id;
        bitmap.current?.close(); // only now: until here it was on the stage
        bitmap.current = decoded;
        setShown({ id: base.id, failed: false });
        // What was pressed to open it is gone: the keyboard goes on at the stage.
        if (document.activeElement === document.body) stage.current?.focus({ preventScroll: true });
      },
      () => current && setShown({ id: base.id, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [painter, base, stage, paintedOn, decode, draft]);

  useEffect(() => () => bitmap.current?.close(), []);

  if (shown?.id !== base.id) return "opening";
  return shown.failed ? "failed" : "shown";
}
