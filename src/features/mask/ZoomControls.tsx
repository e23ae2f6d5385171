import { Minus, Plus } from "lucide-react";
import { useMessages } from "#hooks/context.ts";
import type { PainterView } from "#painter/createNavigation.ts";
import type { Painter } from "#painter/createPainter.ts";
import { Button } from "#ui/Button.tsx";

const zoomStep = 1.25;

type ZoomControlsProps = { readonly painter: Painter | null; readonly view: PainterView | null };

export function ZoomControls({ painter, view }: ZoomControlsProps) {
  const { mask: text } = useMessages();
  return (
    <div className="flex h-10 touch:h-12 shrink-0 items-center rounded-lg border border-line bg-panel px-1 max-lg:h-auto max-lg:justify-between max-lg:rounded-none max-lg:border-x-0 max-lg:border-b-0 max-lg:px-0 max-lg:pt-2">
      <Button
        look="icon"
        className="lg:max-xl:hidden"
        aria-label={text.zoomOut}
        onClick={() => painter?.zoomBy(1 / zoomStep)}
      >
        <Minus size={16} aria-hidden />
      </Button>
      <output aria-label={text.zoomName} className="w-12 text-center tabular-nums lg:max-xl:hidden">
        {view && text.zoom(view.scale)}
      </output>
      <Button
        look="icon"
        className="lg:max-xl:hidden"
        aria-label={text.zoomIn}
        onClick={() => painter?.zoomBy(zoomStep)}
      >
        <Plus size={16} aria-hidden />
      </Button>
      <Button look="quiet" onClick={() => painter?.fit()}>
        {text.fit}
      </Button>
      <Button look="quiet" onClick={() => painter?.zoomTo(1)}>
        {text.fullSize}
      </Button>
    </div>
  );
}
