import type { Box, Size } from "#core/geometry/size.ts";
import { boxOf, growBox, intersectBox, roundOutBox } from "#core/geometry/size.ts";
import type { ImagePoint } from "#core/geometry/viewport.ts";
import type { StrokeTip } from "./strokeTip.ts";

export type StrokeMode = "paint" | "erase";

/** The pixels that a tip moved from `a` to `b` can touch, or null outside the picture. */
export function capsuleBox(size: Size, a: ImagePoint, b: ImagePoint, tip: StrokeTip): Box | null {
  const spine = {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
  return intersectBox(roundOutBox(growBox(spine, tip.outerRadius)), boxOf(size));
}

/**
 * Covers what a round tip sweeps on its straight way from `a` to `b`, in a mask of `size`.
 *
 * A pixel's coverage depends only on the distance of its centre from that way; painting keeps the larger of old and
 * new, erasing the smaller of old and 255 − new, so overlapping capsules of one stroke never add up. A sweep that
 * `continues` one that ended in `a` leaves out what lies behind `a`: the earlier one came at least as near.
 */
export function sweepCapsule(
  { size, bytes }: { readonly size: Size; readonly bytes: Uint8Array },
  a: ImagePoint,
  b: ImagePoint,
  tip: StrokeTip,
  { mode, continues }: { readonly mode: StrokeMode; readonly continues: boolean },
): void {
  const box = capsuleBox(size, a, b, tip);
  if (!box) return;
  const spine = toSpine(a, b);
  const blend = mode === "paint" ? blendOver : blendOut;
  const full = mode === "paint" ? 255 : 0;

  for (let y = box.top; y < box.bottom; y++) {
    const room = continues ? aheadOf(spine, y + 0.5, box) : box;
    const { from, to } = spanOf(spine, y + 0.5, tip.outerRadius, room);
    if (from >= to) continue;
    const inner = spanOf(spine, y + 0.5, tip.innerRadius, room);
    const row = y * size.width;
    if (inner.from >= inner.to) {
      blend(bytes, row, from, to, y + 0.5, spine, tip);
      continue;
    }
    blend(bytes, row, from, inner.from, y + 0.5, spine, tip);
    bytes.fill(full, row + inner.from, row + inner.to);
    blend(bytes, row, inner.to, to, y + 0.5, spine, tip);
  }
}

/** A segment as start, unit direction and length. */
type Spine = ImagePoint & { readonly ux: number; readonly uy: number; readonly length: number };

function toSpine(a: ImagePoint, b: ImagePoint): Spine {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return { x: a.x, y: a.y, ux: 1, uy: 0, length };
  return { x: a.x, y: a.y, ux: (b.x - a.x) / length, uy: (b.y - a.y) / length, length };
}

type Room = { readonly left: number; readonly right: number };

/** The part of a row that does not lie behind the spine's start. */
function aheadOf({ x, y, ux, uy }: Spine, rowY: number, { left, right }: Room): Room {
  const behind = (rowY - y) * uy;
  if (ux > 0) return { left: Math.max(left, Math.floor(x - behind / ux - 0.5)), right };
  if (ux < 0) return { left, right: Math.min(right, Math.ceil(x - behind / ux + 0.5)) };
  return behind < 0 ? { left, right: left } : { left, right };
}

type Span = { readonly from: number; readonly to: number };

/** Pixels of one row whose centres lie within `radius` of the spine: a capsule is convex, so they are one run. */
function spanOf({ x, y, ux, uy, length }: Spine, rowY: number, radius: number, room: Room): Span {
  const dy = rowY - y;
  const endDy = dy - uy * length;
  let left = Infinity;
  let right = -Infinity;

  const start = radius * radius - dy * dy;
  if (start >= 0) {
    left = x - Math.sqrt(start);
    right = x + Math.sqrt(start);
  }
  const end = radius * radius - endDy * endDy;
  if (end >= 0) {
    left = Math.min(left, x + ux * length - Math.sqrt(end));
    right = Math.max(right, x + ux * length + Math.sqrt(end));
  }

  // the straight part: |across| <= radius and 0 <= along <= length, both linear in the pixel's x
  const acrossMiddle = uy === 0 ? 0 : (dy * ux) / uy;
  const acrossReach = uy === 0 ? (Math.abs(dy) <= radius ? Infinity : -1) : radius / Math.abs(uy);
  const alongStart = ux === 0 ? -Infinity : (-dy * uy) / ux;
  const alongEnd = ux === 0 ? Infinity : (length - dy * uy) / ux;
  const inReach = ux !== 0 || (dy * uy >= 0 && dy * uy <= length);
  const straightLeft = Math.max(acrossMiddle - acrossReach, Math.min(alongStart, alongEnd));
  const straightRight = Math.min(acrossMiddle + acrossReach, Math.max(alongStart, alongEnd));
  if (inReach && straightLeft <= straightRight) {
    left = Math.min(left, x + straightLeft);
    right = Math.max(right, x + straightRight);
  }

  return {
    from: Math.max(room.left, Math.ceil(left - 0.5)),
    to: Math.min(room.right, Math.floor(right - 0.5) + 1),
  };
}

function blendOver(
  bytes: Uint8Array,
  row: number,
  from: number,
  to: number,
  y: number,
  spine: Spine,
  tip: StrokeTip,
): void {
  const { falloff } = tip;
  const inner = tip.innerRadius ** 2;
  const scale = (falloff.length - 1) / (tip.outerRadius ** 2 - inner);
  const { ux, uy, length } = spine;
  const dy = y - spine.y;
  for (let x = from, dx = from + 0.5 - spine.x; x < to; x++, dx++) {
    const along = Math.min(length, Math.max(0, dx * ux + dy * uy));
    const offX = dx - along * ux;
    const offY = dy - along * uy;
    const covered = falloff[((offX * offX + offY * offY - inner) * scale) | 0]!;
    if (covered > bytes[row + x]!) bytes[row + x] = covered;
  }
}

function blendOut(
  bytes: Uint8Array,
  row: number,
  from: number,
  to: number,
  y: number,
  spine: Spine,
  tip: StrokeTip,
): void {
  const { falloff } = tip;
  const inner = tip.innerRadius ** 2;
  const scale = (falloff.length - 1) / (tip.outerRadius ** 2 - inner);
  const { ux, uy, length } = spine;
  const dy = y - spine.y;
  for (let x = from, dx = from + 0.5 - spine.x; x < to; x++, dx++) {
    const along = Math.min(length, Math.max(0, dx * ux + dy * uy));
    const offX = dx - along * ux;
    const offY = dy - along * uy;
    const kept = 255 - falloff[((offX * offX + offY * offY - inner) * scale) | 0]!;
    if (kept < bytes[row + x]!) bytes[row + x] = kept;
  }
}
