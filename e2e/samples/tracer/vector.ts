/** A point, a direction, or a linear RGB colour (x = red, y = green, z = blue). */
export type Vec = { readonly x: number; readonly y: number; readonly z: number };

export function vec(x: number, y: number, z: number): Vec {
  return { x, y, z };
}

export function grey(value: number): Vec {
  return { x: value, y: value, z: value };
}

export function add(a: Vec, b: Vec): Vec {
  return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}

export function subtract(a: Vec, b: Vec): Vec {
  return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

export function scale(a: Vec, by: number): Vec {
  return { x: a.x * by, y: a.y * by, z: a.z * by };
}

export function multiply(a: Vec, b: Vec): Vec {
  return { x: a.x * b.x, y: a.y * b.y, z: a.z * b.z };
}

/** a + direction · distance. */
export function along(a: Vec, direction: Vec, distance: number): Vec {
  return {
    x: a.x + direction.x * distance,
    y: a.y + direction.y * distance,
    z: a.z + direction.z * distance,
  };
}

export function dot(a: Vec, b: Vec): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

export function cross(a: Vec, b: Vec): Vec {
  return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}

export function lengthOf(a: Vec): number {
  return Math.sqrt(dot(a, a));
}

export function normalize(a: Vec): Vec {
  return scale(a, 1 / Math.sqrt(dot(a, a)));
}

export function reflect(direction: Vec, normal: Vec): Vec {
  return along(direction, normal, -2 * dot(direction, normal));
}

export function mix(a: Vec, b: Vec, share: number): Vec {
  return {
    x: a.x + (b.x - a.x) * share,
    y: a.y + (b.y - a.y) * share,
    z: a.z + (b.z - a.z) * share,
  };
}

export function luminance(a: Vec): number {
  return 0.2126 * a.x + 0.7152 * a.y + 0.0722 * a.z;
}

/** Two directions that stand square on `normal` and on each other (Duff et al. 2017). */
export function tangents(normal: Vec): readonly [Vec, Vec] {
  const sign = normal.z >= 0 ? 1 : -1;
  const a = -1 / (sign + normal.z);
  const b = normal.x * normal.y * a;
  return [
    vec(1 + sign * normal.x * normal.x * a, sign * b, -sign * normal.x),
    vec(b, sign + normal.y * normal.y * a, -normal.y),
  ];
}
