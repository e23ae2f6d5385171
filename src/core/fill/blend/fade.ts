/**
 * Scales a colour difference, in place: it is kept while its largest channel is below `plausible` and goes back to 0
 * above. All channels shrink alike, so that what is left of it has no other hue.
 */
export function fade(difference: Float64Array, plausible: number): void {
  let largest = 0;
  for (const value of difference) largest = Math.max(largest, Math.abs(value));
  const kept = 1 / (1 + (largest / plausible) ** 8);
  for (let channel = 0; channel < difference.length; channel++) difference[channel]! *= kept;
}
