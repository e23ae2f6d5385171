import { useEffect, useState, useSyncExternalStore, type CSSProperties } from "react";
import { useStores } from "#hooks/context.ts";
import { useSettings } from "#hooks/stores.ts";

export type ResultsLayout = {
  readonly open: boolean;
  /** Open, and beside the stage rather than over it. */
  readonly beside: boolean;
  /** In CSS pixels. */
  readonly width: number;
  /** Tells the width to the style sheet. */
  readonly style: CSSProperties & { readonly "--results-width": string };
  readonly toggle: () => void;
  readonly resize: (width: number) => void;
};

export const resultsWidths = { smallest: 240, usual: 360, largest: 720 } as const;

const phone = matchMedia("(width < 768px)");

/** Where the results are: beside the stage, wide as it was left; on a phone a sheet that opens with each run. */
export function useResultsLayout(): ResultsLayout {
  const { settings, runs } = useStores();
  const layout = useSettings((state) => state.preferences.layout);
  const isPhone = useSyncExternalStore(watchPhone, () => phone.matches);
  const [sheetOpen, setSheetOpen] = useState(false);

  useEffect(
    () =>
      runs.subscribe((now, before) => now.runs.length > before.runs.length && setSheetOpen(true)),
    [runs],
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
    style: { "--results-width": `${width}px` },
    toggle: () => setOpen(!open),
    resize: (next) => change({ resultsWidth: withinLimits(next) }),
  };
}

function usualWidth(): number {
  return window.innerWidth < 1200 ? 280 : resultsWidths.usual;
}

function withinLimits(width: number): number {
  const { smallest, largest } = resultsWidths;
  return Math.round(Math.min(largest, Math.max(smallest, width)));
}

function watchPhone(onChange: () => void): () => void {
  phone.addEventListener("change", onChange);
  return () => phone.removeEventListener("change", onChange);
}
