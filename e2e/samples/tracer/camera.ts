import type { Sampler } from "./sampler.ts";
import type { Ray } from "./scene.ts";
import {
  add,
  along,
  cross,
  lengthOf,
  normalize,
  scale,
  subtract,
  vec,
  type Vec,
} from "./vector.ts";

export type CameraSettings = {
  readonly from: Vec;
  readonly at: Vec;
  /** Vertical angle of view, in degrees. */
  readonly angle: number;
  readonly aspect: number;
  /** Radius of the lens; what lies at `focus` from the camera is sharp. 0 = sharp everywhere. */
  readonly lens: number;
  readonly focus: number;
};

export type Camera = {
  /** A ray through the picture at (x, y), both 0…1 from the upper left corner. */
  readonly rayThrough: (x: number, y: number, sampler: Sampler) => Ray;
  /** Where a point appears, in the same measure. */
  readonly project: (point: Vec) => {
    readonly x: number;
    readonly y: number;
    readonly depth: number;
  };
};

export function createCamera(settings: CameraSettings): Camera {
  const { from, at, aspect, lens, focus } = settings;
  const forward = normalize(subtract(at, from));
  const right = normalize(cross(forward, vec(0, 1, 0)));
  const up = cross(right, forward);
  const halfHeight = Math.tan((settings.angle * Math.PI) / 360);
  const halfWidth = halfHeight * aspect;

  return {
    rayThrough(x, y, sampler) {
      const across = along(scale(right, (2 * x - 1) * halfWidth), up, (1 - 2 * y) * halfHeight);
      const straight = normalize(add(forward, across));
      if (lens === 0) return { origin: from, direction: straight };

      sampler.next();
      const radius = lens * Math.sqrt(sampler.u);
      const angle = 2 * Math.PI * sampler.v;
      const side = along(scale(right, radius * Math.cos(angle)), up, radius * Math.sin(angle));
      const target = along(side, add(forward, across), -focus);
      return { origin: add(from, side), direction: normalize(scale(target, -1)) };
    },
    project(point) {
      const way = subtract(point, from);
      const depth = way.x * forward.x + way.y * forward.y + way.z * forward.z;
      const x = (way.x * right.x + way.y * right.y + way.z * right.z) / (depth * halfWidth);
      const y = (way.x * up.x + way.y * up.y + way.z * up.z) / (depth * halfHeight);
      return { x: 0.5 + x / 2, y: 0.5 - y / 2, depth: depth > 0 ? lengthOf(way) : -1 };
    },
  };
}
