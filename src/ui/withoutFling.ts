const prevent = (event: TouchEvent) => event.preventDefault();

/**
 * A ref for what a finger drags about: without it Chromium lets a quick drag go on as a fling, in spite of `touch-action: none`,
 * and swallows the next tap, wherever on the page that is.
 */
export function withoutFling(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return;
  element.addEventListener("touchmove", prevent, { passive: false });
  return () => element.removeEventListener("touchmove", prevent);
}
