import { bestSource, insideMargin, sample } from "./bestSource.ts";
import { spreadOffsets } from "./spreadOffsets.ts";
import type { Field, MatchLevel } from "./matchLevel.ts";
import { channels, createField } from "./matchLevel.ts";

/**
 * A first fill, layer by layer from the edge inwards: every pixel of a layer gets the source whose known pixels fit
 * best, and the layer then counts as known. `jitter` (0 to 1) lets chance prefer one of several good sources.
 * Source: Newson et al. 2014, section 3.4.
 */
export function onionPeel(level: MatchLevel, random: () => number, jitter: number): Field {
  const { size, hole, features, confidence } = level;
  const field = createField(level);
  const open = hole.slice();
  const known = confidence.map((trust, at) => (hole[at] ? 0 : trust));
  const sources = sample(level, random);

  for (
    let layer = nextLayer(open, size.width);
    layer.length > 0;
    layer = nextLayer(open, size.width)
  ) {
    for (const pixel of layer) {
      const centre = insideMargin(pixel, size.width, size.height);
      const source = bestSource(level, sources, known, centre, random, jitter);
      field.nearest[centre] = source;
      const from = (source + pixel - centre) * channels;
      features.copyWithin(pixel * channels, from, from + channels);
    }
    for (const pixel of layer) {
      open[pixel] = 0;
      known[pixel] = confidence[pixel]!;
    }
  }
  spreadOffsets(level, field, random);
  return field;
}

/** The pixels still open that touch one which is not; where nothing is known at all, every one. */
function nextLayer(open: Uint8Array, width: number): number[] {
  const layer: number[] = [];
  const all: number[] = [];
  for (let at = open.indexOf(1); at >= 0; at = open.indexOf(1, at + 1)) {
    all.push(at);
    const x = at % width;
    const isEdge =
      (x > 0 && !open[at - 1]) ||
      (x < width - 1 && !open[at + 1]) ||
      open[at - width] === 0 ||
      open[at + width] === 0;
    if (isEdge) layer.push(at);
  }
  return layer.length > 0 ? layer : all;
}
