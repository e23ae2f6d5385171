import { Minus, Plus } from "lucide-react";
import { useEffect, useRef, useState, type PointerEvent } from "react";
import type { Size } from "#core/geometry/size.ts";
import {
  clampViewport,
  fitViewport,
  panBy,
  zoomAt,
  type ScreenPoint,
  type Viewport,
} from "#core/geometry/viewport.ts";
import { useMessages } from "#hooks/context.ts";
import { Button } from "#ui/Button.tsx";
import { withoutFling } from "#ui/withoutFling.ts";

type ZoomablePictureProps = { readonly url: string; readonly alt: string; readonly size: Size };

const largestScale = 4;
const margin = 24;
const zoomStep = 1.25;

/** A picture that is fitted at first, zoomed by wheel or buttons at the pointer, and dragged about. */
export function ZoomablePicture({ url, alt, size }: ZoomablePictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { stage, view, zoom, pan, fit } = useZoom(size, frame);
  const middle = { x: stage.width / 2, y: stage.height / 2 };

  function drag(event: PointerEvent): void {
    if (event.buttons === 1) pan({ x: event.movementX, y: event.movementY });
  }

  return (
    <div
      ref={frame}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      className="absolute inset-0 cursor-grab touch-none overflow-hidden bg-stage active:cursor-grabbing"
    >
      {view && (
        <img
          src={url}
          alt={alt}
          draggable={false}
          style={{
            width: size.width,
            height: size.height,
            transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
            imageRendering: view.scale >= 2 ? "pixelated" : "auto",
          }}
          className="checkered absolute max-w-none origin-top-left"
        />
      )}
      <ZoomBar
        scale={view?.scale ?? 1}
        onZoom={(factor) => zoom(middle, (view?.scale ?? 1) * factor)}
        onFit={fit}
        onFullSize={() => zoom(middle, 1)}
      />
    </div>
  );
}

type ZoomBarProps = {
  readonly scale: number;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onFullSize: () => void;
};

function ZoomBar({ scale, onZoom, onFit, onFullSize }: ZoomBarProps) {
  const { results: text, mask } = useMessages();
  return (
    <div
      onPointerDown={(event) => event.stopPropagation()}
      className="absolute bottom-3 left-1/2 flex h-10 -translate-x-1/2 max-md:h-12 items-center rounded-lg border border-line bg-panel px-1"
    >
      <Button look="icon" aria-label={text.zoomOut} onClick={() => onZoom(1 / zoomStep)}>
        <Minus size={16} aria-hidden />
      </Button>
      <output className="w-12 text-center tabular-nums">{mask.zoom(scale)}</output>
      <Button look="icon" aria-label={text.zoomIn} onClick={() => onZoom(zoomStep)}>
        <Plus size={16} aria-hidden />
      </Button>
      <Button look="quiet" onClick={onFit}>
        {text.fit}
      </Button>
      <Button look="quiet" onClick={onFullSize}>
        {text.fullSize}
      </Button>
    </div>
  );
}

function useZoom(size: Size, frame: React.RefObject<HTMLDivElement | null>) {
  const [stage, setStage] = useState<Size>({ width: 0, height: 0 });
  const [moved, setMoved] = useState<Viewport | null>(null);
  const fitted = stage.width > 0 ? fitViewport(size, stage, margin) : null;
  const view = moved ?? fitted;

  const change = (next: Viewport) => setMoved(clampViewport(next, size, stage));
  const limit = (scale: number) =>
    Math.min(largestScale, Math.max(Math.min(fitted?.scale ?? 1, 0.1), scale));
  const zoom = (at: ScreenPoint, scale: number) => view && change(zoomAt(view, at, limit(scale)));
  const zoomLatest = useRef(zoom);
  const viewLatest = useRef(view);
  useEffect(() => {
    zoomLatest.current = zoom;
    viewLatest.current = view;
  });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(() =>
      setStage({ width: element.clientWidth, height: element.clientHeight }),
    );
    watch.observe(element);
    function wheel(event: WheelEvent): void {
      event.preventDefault();
      const { left, top } = element!.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002));
      zoomLatest.current(at, (viewLatest.current?.scale ?? 1) * factor);
    }
    element.addEventListener("wheel", wheel, { passive: false });
    const letFling = withoutFling(element);
    return () => {
      letFling?.();
      watch.disconnect();
      element.removeEventListener("wheel", wheel);
    };
  }, [frame]);

  return {
    stage,
    view,
    zoom,
    pan: (by: ScreenPoint) => view && change(panBy(view, by)),
    fit: () => setMoved(null),
  };
}
