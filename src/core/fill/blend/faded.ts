/** A difference that is kept while it is below `plausible` and goes back to 0 above it. */
export function faded(difference: number, plausible: number): number {
  return difference / (1 + (difference / plausible) ** 8);
}
