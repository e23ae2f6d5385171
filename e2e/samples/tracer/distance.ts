import { clamp } from "./scalar.ts";
import { lengthOf, vec, type Vec } from "./vector.ts";

/** Corners of an outline turned round the y axis, radius and height of each; the last is the widest and highest. */
export type Profile = readonly (readonly [radius: number, height: number])[];

/** A wall of the given half thickness that follows a profile round the y axis, as a potter turns it. */
export function turned(profile: Profile, half: number): (point: Vec) => number {
  const [widest, highest] = profile.at(-1)!;
  const count = profile.length - 1;
  const pieces = new Float64Array(count * 5);
  for (let i = 0; i < count; i++) {
    const [x, y] = profile[i]!;
    const [nextX, nextY] = profile[i + 1]!;
    const [dx, dy] = [nextX - x, nextY - y];
    pieces.set([x, y, dx, dy, 1 / (dx * dx + dy * dy)], i * 5);
  }

  return ({ x, y, z }) => {
    const radius = Math.sqrt(x * x + z * z);
    const away = Math.max(radius - widest, y - highest) - half;
    if (away > 0.1) return away;

    let nearest = Infinity;
    for (let i = 0; i < pieces.length; i += 5) {
      const out = radius - pieces[i]!;
      const over = y - pieces[i + 1]!;
      const dx = pieces[i + 2]!;
      const dy = pieces[i + 3]!;
      const along = (out * dx + over * dy) * pieces[i + 4]!;
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const gapX = out - t * dx;
      const gapY = over - t * dy;
      const gap = gapX * gapX + gapY * gapY;
      if (gap < nearest) nearest = gap;
    }
    return Math.sqrt(nearest) - half;
  };
}

/** The profile with its corners cut `times` times (Chaikin 1974), ends kept. */
export function rounded(profile: Profile, times: number): Profile {
  let corners = profile;
  for (let round = 0; round < times; round++) {
    const cut: [number, number][] = [[...corners[0]!]];
    for (let i = 1; i < corners.length; i++) {
      const [ax, ay] = corners[i - 1]!;
      const [bx, by] = corners[i]!;
      cut.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25]);
      cut.push([ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75]);
    }
    cut.push([...corners.at(-1)!]);
    corners = cut;
  }
  return corners;
}

/** Distance to a tube of the given radius along a circle in the xy plane. */
export function ring(point: Vec, circle: number, tube: number): number {
  const out = Math.sqrt(point.x * point.x + point.y * point.y) - circle;
  return Math.sqrt(out * out + point.z * point.z) - tube;
}

/** Distance to a capsule between two points, whose radius goes from `ra` to `rb` (approximate). */
export function capsule(point: Vec, a: Vec, b: Vec, ra: number, rb: number): number {
  const x = b.x - a.x;
  const y = b.y - a.y;
  const z = b.z - a.z;
  const px = point.x - a.x;
  const py = point.y - a.y;
  const pz = point.z - a.z;
  const t = clamp((px * x + py * y + pz * z) / (x * x + y * y + z * z));
  return lengthOf(vec(px - t * x, py - t * y, pz - t * z)) - (ra + (rb - ra) * t);
}

/** Distance to an ellipsoid, exact near its surface only (after Quilez). */
export function ellipsoid(point: Vec, radii: Vec): number {
  const near = lengthOf(vec(point.x / radii.x, point.y / radii.y, point.z / radii.z));
  const steep = lengthOf(
    vec(
      point.x / (radii.x * radii.x),
      point.y / (radii.y * radii.y),
      point.z / (radii.z * radii.z),
    ),
  );
  return steep === 0 ? -Math.min(radii.x, radii.y, radii.z) : (near * (near - 1)) / steep;
}

/** Distance to an upright disc with rounded rims, its middle at the origin. */
export function coin(point: Vec, radius: number, half: number, rim: number): number {
  const out = Math.sqrt(point.x * point.x + point.z * point.z) - (radius - rim);
  const over = Math.abs(point.y) - (half - rim);
  return (
    Math.sqrt(Math.max(out, 0) ** 2 + Math.max(over, 0) ** 2) +
    Math.min(Math.max(out, over), 0) -
    rim
  );
}

/** Two distances joined as clay would be, over a seam about `seam` wide. */
export function blend(a: number, b: number, seam: number): number {
  const share = clamp(0.5 + (0.5 * (b - a)) / seam);
  return b + (a - b) * share - seam * share * (1 - share);
}
