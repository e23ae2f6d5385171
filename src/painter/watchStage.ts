import type { Size } from "#core/geometry/size.ts";

/** Device pixels of a canvas, and how many of them one CSS pixel has. */
export type StagePixels = { readonly pixels: Size; readonly density: number };

/** Tells the canvas's size in device pixels at once and whenever it or the display's density changes. */
export function watchStage(
  canvas: HTMLCanvasElement,
  onChange: (stage: StagePixels) => void,
): () => void {
  let density: MediaQueryList | null = null;
  let told = "";

  function measure(exact?: ResizeObserverSize): void {
    const { width, height } = canvas.getBoundingClientRect();
    tell({
      width: pickPixels(width * devicePixelRatio, exact?.inlineSize),
      height: pickPixels(height * devicePixelRatio, exact?.blockSize),
    });
  }

  function tell(pixels: Size): void {
    const news = `${pixels.width} × ${pixels.height} at ${devicePixelRatio}`;
    if (pixels.width === 0 || pixels.height === 0 || news === told) return;
    told = news;
    onChange({ pixels, density: devicePixelRatio });
  }

  function watchDensity(): void {
    density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    density.addEventListener("change", densityChanged, { once: true });
  }

  function densityChanged(): void {
    measure();
    watchDensity();
  }

  const observer = new ResizeObserver(([entry]) => {
    measure(entry?.devicePixelContentBoxSize?.[0]);
  });
  try {
    observer.observe(canvas, { box: "device-pixel-content-box" });
  } catch {
    observer.observe(canvas); // Safari: https://bugs.webkit.org/show_bug.cgi?id=219005
  }
  watchDensity();
  measure();

  return () => {
    observer.disconnect();
    density?.removeEventListener("change", densityChanged);
  };
}

/** The browser's own count, unless it is of another density: Chromium forgets an emulated one (https://github.com/microsoft/playwright/issues/18591). */
function pickPixels(computed: number, exact: number | undefined): number {
  if (exact !== undefined && Math.abs(exact - computed) < 1.5) return exact;
  return Math.round(computed);
}
