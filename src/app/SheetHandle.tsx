import { useRef, type PointerEvent } from "react";
import { useMessages } from "#hooks/context.ts";
import { withoutFling } from "#ui/withoutFling.ts";
import type { ResultsLayout } from "./useResultsLayout.ts";

/** In CSS pixels: a shorter way is a tap. */
const dragged = 24;

/** The grip of the results sheet on a phone: dragged up it grows, down it shrinks and then closes; a tap does the one or the other. */
export function SheetHandle({ layout }: { readonly layout: ResultsLayout }) {
  const { shell: text } = useMessages();
  const { tall, setTall, toggle } = layout;
  const start = useRef<number | null>(null);
  const wasDragged = useRef(false);

  function drop(event: PointerEvent): void {
    const way = event.clientY - (start.current ?? event.clientY);
    start.current = null;
    wasDragged.current = Math.abs(way) >= dragged;
    if (!wasDragged.current) return;
    if (way > 0 && !tall) toggle();
    else setTall(way < 0);
  }

  return (
    <button
      ref={withoutFling}
      type="button"
      aria-label={tall ? text.shrinkResults : text.enlargeResults}
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={drop}
      onClick={({ detail }) => {
        const byKeyboard = detail === 0; // no pointer went up to tell a drag from a tap
        if (byKeyboard || !wasDragged.current) setTall(!tall);
      }}
      className="absolute inset-x-24 top-0 z-10 flex h-11 touch-none items-start justify-center rounded-md pt-2 md:hidden"
    >
      <span aria-hidden className="h-1 w-9 rounded-full bg-strong-line" />
    </button>
  );
}
