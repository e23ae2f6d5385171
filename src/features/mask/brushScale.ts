/** Positions of the size slider: 0 is one pixel, this is the largest brush. */
export const brushSteps = 200;

/** Small brushes get as much of the slider as large ones: the scale is geometric. */
export function diameterAt(position: number, largest: number): number {
  return Math.max(1, Math.round(largest ** (position / brushSteps)));
}

export function positionOf(diameter: number, largest: number): number {
  return largest <= 1 ? 0 : Math.round((Math.log(diameter) / Math.log(largest)) * brushSteps);
}

/** The size for a position that was `from` before: a slider that moves always changes it, if only by a pixel. */
export function movedDiameter(from: number, position: number, largest: number): number {
  const moved = Math.sign(position - positionOf(from, largest));
  const diameter = diameterAt(position, largest);
  if (diameter !== Math.round(from) || moved === 0) return diameter;
  return Math.max(1, Math.min(largest, diameter + moved));
}

/** The next size up or down for a key press: a tenth, at least one pixel. */
export function nextDiameter(diameter: number, direction: 1 | -1, largest: number): number {
  const step = Math.max(1, Math.round(diameter / 10));
  return Math.max(1, Math.min(largest, Math.round(diameter) + direction * step));
}
