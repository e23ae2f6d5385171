import { Minus, Plus } from "lucide-react";
import { useMessages } from "#hooks/context.ts";
import type { PainterView } from "#painter/createNavigation.ts";
import type { Painter } from "#painter/createPainter.ts";
import { Button } from "#ui/Button.tsx";
import { joinClasses } from "#ui/joinClasses.ts";

const zoomStep = 1.25;

type ZoomControlsProps = {
  readonly painter: Painter | null;
  readonly view: PainterView | null;
  /** A line among others, rather than a bar of its own. */
  readonly folded: boolean;
};

export function ZoomControls({ painter, view, folded }: ZoomControlsProps) {
  const { mask: text } = useMessages();
  const stepLook = folded ? undefined : "max-xl:hidden";
  return (
    <div
      className={joinClasses(
        "flex shrink-0 items-center border-line bg-panel",
        folded ? "justify-between border-t pt-2" : "h-10 rounded-lg border px-1 touch:h-12",
      )}
    >
      <Button
        look="icon"
        className={stepLook}
        aria-label={text.zoomOut}
        onClick={() => painter?.zoomBy(1 / zoomStep)}
      >
        <Minus size={16} aria-hidden />
      </Button>
      <output
        aria-label={text.zoomName}
        className={joinClasses("w-12 text-center tabular-nums", stepLook)}
      >
        {view && text.zoom(view.scale)}
      </output>
      <Button
        look="icon"
        className={stepLook}
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
