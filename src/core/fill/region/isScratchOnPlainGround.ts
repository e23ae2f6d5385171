import { textureOf } from "#core/fill/match/features.ts";
import { depthInThirds } from "./depth.ts";
import type { Picture } from "./picture.ts";

const deepest = 4 * 3;
const near = 6 * 3;
const plain = 4;

/** Whether the hole is nowhere deeper than 4 pixels and what lies around it has no grain that a smooth fill would miss. */
export function isScratchOnPlainGround(picture: Picture): boolean {
  const { size, hole } = picture;
  if (!depthInThirds(size, hole).every((thirds) => thirds <= deepest)) return false;

  const distance = depthInThirds(
    size,
    hole.map((bit) => 1 - bit),
  );
  const texture = textureOf(picture);
  let [sum, count] = [0, 0];
  for (let at = 0; at < hole.length; at++) {
    if (hole[at] || distance[at]! > near) continue;
    sum += texture[at]!;
    count++;
  }
  return sum <= plain * count;
}
