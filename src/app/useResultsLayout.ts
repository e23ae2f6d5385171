import { useEffect, useState, type CSSProperties } from "react";
import { useStores } from "#hooks/context.ts";
import { useSettings } from "#hooks/stores.ts";
import { media, useMedia } from "#hooks/useMedia.ts";

export type ResultsLayout = {
  readonly open: boolean;
  /** Open, and beside the stage rather than over it. */
  readonly beside: boolean;
  /** In CSS pixels. */
  readonly width: number;
  /** On a phone: whether the sheet takes most of the window, or leaves the picture in sight. */
  readonly tall: boolean;
  /** Tells width and height to the style sheet. */
  readonly style: CSSProperties & Readonly<Record<`--${string}`, string>>;
  readonly toggle: () => void;
  readonly resize: (width: number) => void;
  readonly setTall: (tall: boolean) => void;
};

export const resultsWidths = { smallest: 240, usual: 360, largest: 720 } as const;

const sheetHeights = { low: "min(46dvh, 420px)", tall: "min(86dvh, 760px)" };

/** Where the results are: beside the stage, wide as it was left; on a phone a sheet that opens with each run. */
export function useResultsLayout(): ResultsLayout {
  const { settings, runs, submission } = useStores();
  const layout = useSettings((state) => state.preferences.layout);
  const isPhone = useMedia(media.phone);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [tall, setTall] = useState(false);

  useEffect(
    () =>
      runs.subscribe((now, before) => now.runs.length > before.runs.length && setSheetOpen(true)),
    [runs],
  );

  useEffect(
    () => submission.subscribe(({ pointedAt }) => pointedAt !== null && setSheetOpen(false)),
    [submission],
  );

  const change = (part: Readonly<Record<string, number>>) =>
    settings.getState().changePreferences({ layout: { ...layout, ...part } });
  const open = isPhone ? sheetOpen : layout["resultsOpen"] !== 0;
  const setOpen = (next: boolean) =>
    isPhone ? setSheetOpen(next) : change({ resultsOpen: next ? 1 : 0 });

  const width = layout["resultsWidth"] ?? usualWidth();
  return {
    open,
    beside: open && !isPhone,
    width,
    tall,
    style: {
      "--results-width": `${width}px`,
      "--sheet-height": tall ? sheetHeights.tall : sheetHeights.low,
    },
    toggle: () => setOpen(!open),
    resize: (next) => change({ resultsWidth: withinLimits(next) }),
    setTall,
  };
}

function usualWidth(): number {
  return window.innerWidth < 1200 ? 280 : resultsWidths.usual;
}

function withinLimits(width: number): number {
  const { smallest, largest } = resultsWidths;
  return Math.round(Math.min(largest, Math.max(smallest, width)));
}
