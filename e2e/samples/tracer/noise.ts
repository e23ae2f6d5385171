/** A well mixed 32-bit hash of up to three integers (after Wellons' lowbias32). */
export function hash(a: number, b = 0, c = 0): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The same, as a number in 0…1. */
export function random(a: number, b = 0, c = 0): number {
  return hash(a, b, c) / 4294967296;
}

/** Gradient noise in the plane (Perlin 2002), about -1…1. */
export function noise2(x: number, y: number, seed = 0): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const u = x - left;
  const v = y - top;
  const a = slope2(hash(left, top, seed), u, v);
  const b = slope2(hash(left + 1, top, seed), u - 1, v);
  const c = slope2(hash(left, top + 1, seed), u, v - 1);
  const d = slope2(hash(left + 1, top + 1, seed), u - 1, v - 1);
  const s = fade(u);
  const upper = a + (b - a) * s;
  const lower = c + (d - c) * s;
  return (upper + (lower - upper) * fade(v)) * 1.4;
}

/** Gradient noise in space, about -1…1. */
export function noise3(x: number, y: number, z: number, seed = 0): number {
  const near = Math.floor(z);
  const w = fade(z - near);
  const a = slice3(x, y, near, z - near, seed);
  const b = slice3(x, y, near + 1, z - near - 1, seed);
  return (a + (b - a) * w) * 1.2;
}

/** Octaves of `noise2`, each half as strong and twice as fine, about -1…1. */
export function fractal2(x: number, y: number, octaves: number, seed = 0): number {
  let sum = 0;
  let strength = 0.5;
  for (let octave = 0; octave < octaves; octave++) {
    sum += strength * noise2(x, y, seed + octave);
    const turned = 1.6 * x - 1.2 * y;
    y = 1.2 * x + 1.6 * y;
    x = turned;
    strength *= 0.5;
  }
  return sum;
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function slope2(h: number, x: number, y: number): number {
  switch (h & 7) {
    case 0:
      return x + y;
    case 1:
      return x - y;
    case 2:
      return y - x;
    case 3:
      return -x - y;
    case 4:
      return Math.SQRT2 * x;
    case 5:
      return -Math.SQRT2 * x;
    case 6:
      return Math.SQRT2 * y;
    default:
      return -Math.SQRT2 * y;
  }
}

function slope3(h: number, x: number, y: number, z: number): number {
  const kind = h & 15;
  const u = kind < 8 ? x : y;
  const v = kind < 4 ? y : kind === 12 || kind === 14 ? x : z;
  return ((kind & 1) === 0 ? u : -u) + ((kind & 2) === 0 ? v : -v);
}

function slice3(x: number, y: number, layer: number, z: number, seed: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const u = x - left;
  const v = y - top;
  const salt = layer * 1619 + seed;
  const a = slope3(hash(left, top, salt), u, v, z);
  const b = slope3(hash(left + 1, top, salt), u - 1, v, z);
  const c = slope3(hash(left, top + 1, salt), u, v - 1, z);
  const d = slope3(hash(left + 1, top + 1, salt), u - 1, v - 1, z);
  const s = fade(u);
  const upper = a + (b - a) * s;
  const lower = c + (d - c) * s;
  return upper + (lower - upper) * fade(v);
}
