import type { SourceImage } from "#core/source/sourceImage.ts";

/** A picture of the draft, 4 × 3 pixels unless said otherwise; its bytes are no real picture. */
export function aSource(change: Partial<SourceImage> = {}): SourceImage {
  const id = change.id ?? "cat";
  const original = new Blob([id], { type: "image/png" });
  return {
    id,
    name: `${id}.png`,
    format: "png",
    original,
    transform: { orientation: 1 },
    size: { width: 4, height: 3 },
    upright: original,
    thumbnail: original,
    changes: [],
    parent: null,
    ...change,
  };
}
