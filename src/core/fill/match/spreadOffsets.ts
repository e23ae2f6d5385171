import type { Field, MatchLevel } from "./matchLevel.ts";

/** Targets without a source take over the offset of a target beside them, or, where that leads to none, chance's choice. */
export function spreadOffsets(level: MatchLevel, { nearest }: Field, random: () => number): void {
  const { targets, isSource, sources } = level;
  const { width } = level.size;
  const sides = [-1, 1, -width, width, -width - 1, -width + 1, width - 1, width + 1];
  let open = Array.from(targets).filter((target) => nearest[target]! < 0);

  while (open.length > 0) {
    const settled = new Map<number, number>();
    for (const target of open) {
      for (const side of sides) {
        const source = nearest[target + side]! - side;
        if (nearest[target + side]! >= 0 && isSource[source]) settled.set(target, source);
      }
    }
    if (settled.size === 0) {
      for (const target of open)
        settled.set(target, sources[Math.floor(random() * sources.length)]!);
    }
    for (const [target, source] of settled) nearest[target] = source;
    open = open.filter((target) => nearest[target]! < 0);
  }
}
