import type { Size } from "#core/geometry/size.ts";

/** A decoded, upright picture. */
export type Picture = CanvasImageSource & Size;

export type PictureLevels = {
  /** The smallest copy made so far that still has a pixel for every device pixel at this scale. */
  readonly at: (scale: number) => Picture;
  readonly destroy: () => void;
};

/** A picture of no more pixels is quick to draw as it is. */
const smallest = 1024 * 1024;
/** The largest canvas that every browser makes (iOS: 16.7 megapixels). */
const largestCanvas = 4096 * 4096;
/** Rows of a copy that are drawn at once, so that no step takes long. */
const rowsAStep = 128;

/**
 * Half, quarter … copies of a large picture, made on first need and in short steps, for smooth zooming from afar.
 * `onReady` tells of each copy that can be drawn from.
 */
export function createPictureLevels(picture: Picture, onReady: () => void): PictureLevels {
  const levels = new Map<number, Picture>([[0, picture]]);
  let timer: ReturnType<typeof setTimeout> | null = null;

  function build(n: number): void {
    const source = nearest(n - 1);
    const { canvas, context } = blank(sizeAt(n));
    let row = 0;

    function step(): void {
      if (!isOpen(source)) return;
      const rows = Math.min(rowsAStep, canvas.height - row);
      const from = (row * source.height) / canvas.height;
      const fromRows = (rows * source.height) / canvas.height;
      context.drawImage(source, 0, from, source.width, fromRows, 0, row, canvas.width, rows);
      row += rows;
      if (row < canvas.height) {
        timer = setTimeout(step);
        return;
      }
      timer = null;
      levels.set(n, canvas);
      onReady();
    }
    timer = setTimeout(step);
  }

  function sizeAt(n: number): Size {
    return {
      width: Math.max(1, Math.round(picture.width / 2 ** n)),
      height: Math.max(1, Math.round(picture.height / 2 ** n)),
    };
  }

  function nearest(n: number): Picture {
    for (let at = n; at > 0; at--) if (levels.has(at)) return levels.get(at)!;
    return picture;
  }

  function nextToBuild(wanted: number): number | null {
    for (let n = 1; n <= wanted; n++) {
      const { width, height } = sizeAt(n);
      if (!levels.has(n) && width * height <= largestCanvas) return n;
    }
    return null;
  }

  return {
    at(scale) {
      if (picture.width * picture.height <= smallest) return picture;
      const wanted = Math.max(0, Math.floor(-Math.log2(scale)));
      const missing = nextToBuild(wanted);
      if (missing !== null && timer === null) build(missing);
      return nearest(wanted);
    },
    destroy() {
      if (timer !== null) clearTimeout(timer);
      levels.clear();
    },
  };
}

/** Whether there is still something to draw: its owner may close an ImageBitmap at any time. */
export function isOpen({ width, height }: Picture): boolean {
  return width > 0 && height > 0;
}

function blank({ width, height }: Size) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  context.imageSmoothingQuality = "medium";
  return { canvas, context };
}
