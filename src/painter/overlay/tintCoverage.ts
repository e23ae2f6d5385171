import type { Size } from "#core/geometry/size.ts";
import { paintedFrom } from "#core/mask/tiles/comparePixels.ts";
import type { OverlayPalette } from "./overlayPalette.ts";

/**
 * Colours of `size` device pixels from their coverage, which has a margin of the outline's width on every side.
 *
 * `phase` is the distance of the first pixel from the picture's corner, both axes added, so that stripes and dashes
 * stay with the picture and meet where a part of them is drawn again.
 */
export function tintCoverage(
  coverage: Uint8Array,
  size: Size,
  palette: OverlayPalette,
  phase: number,
  out: Uint32Array,
): void {
  const { period, colours, dash, outlineWidth, lightDash, darkDash } = palette;
  const stride = size.width + 2 * outlineWidth;
  const below = outlineWidth * stride;

  for (let y = 0; y < size.height; y++) {
    let at = (y + outlineWidth) * stride + outlineWidth;
    let place = modulo(phase + y, period);
    let dashPlace = modulo(phase + y, 2 * dash);
    const end = (y + 1) * size.width;
    for (let to = y * size.width; to < end; to++, at++) {
      const covered = coverage[at]!;
      if (covered === 0) out[to] = 0;
      else if (
        covered >= paintedFrom &&
        (coverage[at - outlineWidth]! < paintedFrom ||
          coverage[at + outlineWidth]! < paintedFrom ||
          coverage[at - below]! < paintedFrom ||
          coverage[at + below]! < paintedFrom)
      ) {
        out[to] = dashPlace < dash ? lightDash : darkDash;
      } else {
        out[to] = colours[place * 256 + covered]!;
      }
      if (++place === period) place = 0;
      if (++dashPlace === 2 * dash) dashPlace = 0;
    }
  }
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
