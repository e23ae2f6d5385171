import { useCallback, useSyncExternalStore } from "react";

/** The widths at which the layout changes: the same as `--breakpoint-md` and `--breakpoint-lg` in app.css. */
export const media = { phone: "(width < 900px)", narrow: "(width < 1100px)" } as const;

/** Whether the window fits the media query, as long as it does. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
