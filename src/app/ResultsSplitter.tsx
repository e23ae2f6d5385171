import type { KeyboardEvent, PointerEvent } from "react";
import { useMessages } from "#hooks/context.ts";
import { withoutFling } from "#ui/withoutFling.ts";
import { resultsWidths, type ResultsLayout } from "./useResultsLayout.ts";

const keyStep = 16;

/** The edge between stage and results: dragged, or moved with the arrow keys. */
export function ResultsSplitter({ layout }: { readonly layout: ResultsLayout }) {
  const { shell: text } = useMessages();
  const { smallest, largest } = resultsWidths;

  function drag(event: PointerEvent): void {
    if (event.buttons === 1) layout.resize(window.innerWidth - event.clientX);
  }

  function press(event: KeyboardEvent): void {
    if (event.key === "ArrowLeft") layout.resize(layout.width + keyStep);
    if (event.key === "ArrowRight") layout.resize(layout.width - keyStep);
  }

  return (
    <div
      ref={withoutFling}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text.resizeResults}
      aria-valuenow={layout.width}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
      className="absolute inset-y-0 -left-1 z-10 w-2 cursor-col-resize touch-none hover:bg-accent/40 max-md:hidden"
    />
  );
}
