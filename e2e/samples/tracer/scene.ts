import type { Vec } from "./vector.ts";

export type Ray = { readonly origin: Vec; readonly direction: Vec };

/** What light meets at a point: a diffuse base under a coat, or bare metal tinted by its albedo. */
export type Surface = {
  readonly normal: Vec;
  readonly albedo: Vec;
  /** Reflectance of the coat seen straight on; 0 = matt. */
  readonly coat: number;
  readonly roughness: number;
  readonly metal: boolean;
};

export type Shape = {
  /** Distance along the ray to the first hit beyond a hair's breadth, or Infinity. */
  readonly hit: (ray: Ray) => number;
  readonly surface: (point: Vec, close: boolean) => Surface;
};

/** A rectangular light that shines to the side of `right` × `up`, and shows in reflections only. */
export type AreaLight = {
  readonly corner: Vec;
  readonly right: Vec;
  readonly up: Vec;
  readonly emission: Vec;
  /** How bright the light looks in a reflection at (u, v), as a factor: window bars, a soft rim. */
  readonly pattern: (u: number, v: number) => number;
};

/** A box by its least and its greatest corner. */
export type Bounds = { readonly low: Vec; readonly high: Vec };

/** Shapes that stand together, so that most rays pass them all with one test. */
export type Group = { readonly shapes: readonly Shape[]; readonly bounds: Bounds | null };

export type Scene = {
  readonly groups: readonly Group[];
  readonly light: AreaLight;
  readonly surroundings: (direction: Vec) => Vec;
};

export const hairsBreadth = 1e-4;
