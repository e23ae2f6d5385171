/** Colours by the place in a stripe and by coverage, as the 32-bit words of an ImageData. */
export type OverlayPalette = {
  /** Device pixels from stripe to stripe, along a row. */
  readonly period: number;
  /** 256 colours, by coverage, for each place in a stripe. */
  readonly colours: Uint32Array;
  /** Device pixels of one dash of the outline, and how far it reaches into the mask. */
  readonly dash: number;
  readonly outlineWidth: number;
  readonly lightDash: number;
  readonly darkDash: number;
};

const tint = { red: 0xff, green: 0x2d, blue: 0x55 };
const alphaBetween = 0.38;
const alphaOnStripe = 0.72;
const periodCss = 11;
const stripeCss = 3.6;
const dashCss = 4;

/** The look of the mask on a display of this many device pixels per CSS pixel. */
export function createOverlayPalette(density: number): OverlayPalette {
  const period = Math.max(4, Math.round(periodCss * density));
  const stripe = (stripeCss * period) / periodCss;
  const colours = new Uint32Array(period * 256);
  for (let place = 0; place < period; place++) {
    const onStripe = Math.min(1, Math.max(0, stripe / 2 + 0.5 - Math.abs(place - period / 2)));
    const alpha = alphaBetween + (alphaOnStripe - alphaBetween) * onStripe;
    for (let coverage = 0; coverage < 256; coverage++) {
      colours[place * 256 + coverage] = toWord(tint, (alpha * coverage) / 255);
    }
  }
  return {
    period,
    colours,
    dash: Math.max(2, Math.round(dashCss * density)),
    outlineWidth: Math.max(1, Math.round(density)),
    lightDash: toWord({ red: 255, green: 255, blue: 255 }, 0.95),
    darkDash: toWord({ red: 40, green: 0, blue: 12 }, 0.7),
  };
}

function toWord(
  { red, green, blue }: { readonly red: number; readonly green: number; readonly blue: number },
  alpha: number,
): number {
  const bytes = Uint8Array.of(red, green, blue, Math.round(alpha * 255));
  return alpha === 0 ? 0 : new Uint32Array(bytes.buffer)[0]!;
}
