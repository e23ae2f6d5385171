import { createRandom } from "#core/fill/random.ts";
import { holeMask, holeNames, type HoleName, type Spot } from "./holes.ts";
import { patterns } from "./pictures/patterns.ts";
import { rasterise, type Raster } from "./pictures/raster.ts";
import { scene } from "./pictures/scenes.ts";
import { textures } from "./pictures/textures.ts";

/** What counts as right: the very pixels, or only grain and colours like the true ones. */
export type Kind = "exact" | "texture";

export type Case = {
  readonly picture: string;
  readonly hole: HoleName;
  readonly kind: Kind;
  readonly truth: Raster;
  readonly mask: Uint8Array<ArrayBuffer>;
};

type Source = {
  readonly name: string;
  readonly kind: Kind;
  readonly render: (seed: number) => Raster;
  /** Where the holes are, in shares of the size; a seed moves them a little. */
  readonly spots?: Readonly<Record<HoleName, Spot>>;
};

const side = 384;
const size = { width: side, height: side };
const usualSpots = {
  blob: { x: 0.42, y: 0.46 },
  scratch: { x: 0.5, y: 0.5 },
  wide: { x: 0.55, y: 0.56 },
};

const sources: readonly Source[] = [
  ...Object.entries(patterns).map(([name, draw]): Source => ({
    name,
    kind: "exact",
    render: (seed) => rasterise(size, draw(seed, side)),
  })),
  {
    name: "sample: still life",
    kind: "exact",
    render: () => scene("still-life"),
    // The edge of the table, bare wood, and both.
    spots: { blob: { x: 0.74, y: 0.42 }, scratch: { x: 0.72, y: 0.75 }, wide: { x: 0.78, y: 0.4 } },
  },
  {
    name: "sample: table",
    kind: "exact",
    render: () => scene("table"),
    // A joint between planks, several of them, and wood beside one.
    spots: { blob: { x: 0.44, y: 0.44 }, scratch: { x: 0.48, y: 0.55 }, wide: { x: 0.5, y: 0.7 } },
  },
  {
    name: "sample: landscape",
    kind: "exact",
    render: () => scene("landscape"),
    // The shore, the meadow's edge, and the sky over the ridge.
    spots: { blob: { x: 0.3, y: 0.63 }, scratch: { x: 0.6, y: 0.8 }, wide: { x: 0.56, y: 0.25 } },
  },
  ...Object.entries(textures).map(([name, render]): Source => ({
    name,
    kind: "texture",
    render: (seed) => render(seed, size),
  })),
];

/** Every picture with every hole. The same seed gives the same cases. */
export function* casesOf(seed: number): Generator<Case> {
  for (const [at, { name, kind, render, spots = usualSpots }] of sources.entries()) {
    const truth = render(seed + at);
    const next = createRandom(seed * 1000 + at);
    for (const hole of holeNames) {
      const spot = {
        x: spots[hole].x + 0.04 * (next() - 0.5),
        y: spots[hole].y + 0.04 * (next() - 0.5),
      };
      const mask = holeMask(hole, truth.size, spot, Math.floor(next() * 1e6));
      yield { picture: name, hole, kind, truth, mask };
    }
  }
}
