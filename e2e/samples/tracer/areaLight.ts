import type { AreaLight } from "./scene.ts";
import { along, cross, normalize, scale, subtract, vec, type Vec } from "./vector.ts";

/** A rectangular light that looks at a point, its sides level. */
export function areaLight(
  centre: Vec,
  at: Vec,
  size: { readonly width: number; readonly height: number },
  emission: Vec,
  pattern: AreaLight["pattern"] = () => 1,
): AreaLight {
  const facing = normalize(subtract(at, centre));
  const across = normalize(cross(vec(0, 1, 0), facing));
  const right = scale(across, size.width);
  const up = scale(cross(facing, across), size.height);
  return { corner: along(along(centre, right, -0.5), up, -0.5), right, up, emission, pattern };
}
