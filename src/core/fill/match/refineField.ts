import type { Size } from "#core/geometry/size.ts";
import type { Field, PatchMap } from "./matchLevel.ts";
import { createField } from "./matchLevel.ts";

/** Doubles the offsets of the field of the next coarser level; what then names no source gets one by chance. */
export function refineField(
  coarse: Field,
  coarseSize: Size,
  map: PatchMap,
  random: () => number,
): Field {
  const { size, targets, isSource, sources } = map;
  const field = createField(map);
  for (const target of targets) {
    const x = target % size.width;
    const y = (target - x) / size.width;
    const from = (y >> 1) * coarseSize.width + (x >> 1);
    const source = doubled(coarse.nearest[from]!, coarseSize.width, size, x & 1, y & 1);
    field.nearest[target] =
      source >= 0 && isSource[source] ? source : sources[Math.floor(random() * sources.length)]!;
    field.cost[target] = coarse.cost[from]!;
  }
  return field;
}

function doubled(
  found: number,
  coarseWidth: number,
  size: Size,
  oddX: number,
  oddY: number,
): number {
  if (found < 0) return -1;
  const x = (found % coarseWidth) * 2 + oddX;
  const y = Math.floor(found / coarseWidth) * 2 + oddY;
  return x < size.width && y < size.height ? y * size.width + x : -1;
}
