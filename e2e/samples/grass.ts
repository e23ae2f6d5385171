import { noise2, random } from "./tracer/noise.ts";
import type { Picture } from "./tracer/picture.ts";
import { clamp, lerp } from "./tracer/scalar.ts";
import { mix, scale, vec, type Vec } from "./tracer/vector.ts";
import { meadowAlbedo } from "./landColour.ts";
import { eye, meadowHeight } from "./terrain.ts";

/** How the land is seen: a place on the picture (0…1) for a direction across and a slope up. */
export type View = {
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly horizon: number;
};

const blades = 150_000;
const first = 0.36;
const last = 6;

/** Draws blades of grass and some flowers over the meadow, from far to near. */
export function growGrass(picture: Picture, view: View): void {
  for (let blade = 0; blade < blades; blade++) {
    const share = (blade + random(blade, 1)) / blades;
    const distance = last * (first / last) ** (share ** 0.8);
    const x = (random(blade, 2) - 0.5) * 1.1 * view.across * distance;
    const ground = meadowHeight(x, distance);
    if (ground < 0.012) continue;
    growBlade(picture, view, blade, vec(x, ground, distance));
  }
}

function growBlade(picture: Picture, view: View, blade: number, root: Vec): void {
  const clump = noise2(root.x * 5, root.z * 4, 110);
  const unit = picture.width / view.across / root.z;
  const tall = (0.006 + 0.006 * random(blade, 3)) * (1 + 0.35 * clump);
  const lean = (random(blade, 4) - 0.42) * 0.9 * tall;
  const x = (root.x / root.z / view.across + 0.5) * picture.width;
  const y = view.horizon * picture.height + ((eye - root.y) / root.z / view.across) * picture.width;
  const wide = (0.00022 + 0.00016 * random(blade, 5)) * unit * 1.25;

  const base = meadowAlbedo(root.x, root.z);
  const fresh = mix(base, vec(0.22, 0.29, 0.06), 0.5 * random(blade, 6));
  const straw = random(blade, 7) > 0.93 ? mix(fresh, vec(0.5, 0.42, 0.2), 0.7) : fresh;
  const lit = lerp(0.75, 1.25, random(blade, 8)) * (1 + 0.25 * clump);
  const strokes = { x, y, tall: tall * unit, lean: lean * unit, wide };
  drawBlade(picture, strokes, scale(straw, 0.42 * lit), scale(straw, 1.95 * lit));

  const flower = noise2(root.x * 1.6 + 7, root.z * 1.1, 111);
  if (random(blade, 9) < 0.998 - 0.04 * clamp(flower * 1.6 - 0.1)) return;
  const petal = random(blade, 10) < 0.6 ? vec(0.95, 0.93, 0.86) : vec(0.95, 0.72, 0.12);
  drawFlower(
    picture,
    x + strokes.lean,
    y - strokes.tall,
    (0.0008 + 0.0004 * random(blade, 11)) * unit,
    petal,
  );
}

type Strokes = {
  readonly x: number;
  readonly y: number;
  readonly tall: number;
  readonly lean: number;
  readonly wide: number;
};

/** Fills a bent blade row by row; coverage is exact across, so it stays smooth however thin it is. */
function drawBlade(picture: Picture, blade: Strokes, low: Vec, high: Vec): void {
  const top = blade.y - blade.tall;
  for (let row = Math.floor(top); row <= Math.floor(blade.y); row++) {
    const covered = Math.min(row + 1, blade.y) - Math.max(row, top);
    if (covered <= 0) continue;
    const up = clamp((blade.y - row - 0.5) / blade.tall);
    const middle = blade.x + blade.lean * up * up;
    const half = (blade.wide * (1 - up ** 1.6)) / 2 + 0.02;
    drawSpan(picture, row, middle - half, middle + half, covered, mix(low, high, up));
  }
}

function drawFlower(picture: Picture, x: number, y: number, radius: number, petal: Vec): void {
  const flat = radius * 0.7;
  for (let row = Math.floor(y - flat); row <= Math.floor(y + flat); row++) {
    const covered = Math.min(row + 1, y + flat) - Math.max(row, y - flat);
    const off = clamp((row + 0.5 - y) / flat, -1, 1);
    const half = radius * Math.sqrt(Math.max(0.1, 1 - off * off));
    drawSpan(picture, row, x - half, x + half, covered, scale(petal, off > 0.3 ? 0.75 : 1));
  }
}

function drawSpan(
  { width, height, light }: Picture,
  row: number,
  from: number,
  to: number,
  covered: number,
  { x, y, z }: Vec,
): void {
  if (row < 0 || row >= height) return;
  const end = Math.min(width - 1, Math.floor(to));
  for (let column = Math.max(0, Math.floor(from)); column <= end; column++) {
    const share = covered * (Math.min(column + 1, to) - Math.max(column, from));
    const i = (row * width + column) * 3;
    light[i]! += (x - light[i]!) * share;
    light[i + 1]! += (y - light[i + 1]!) * share;
    light[i + 2]! += (z - light[i + 2]!) * share;
  }
}
