/** Whole pixels. */
export type Size = { readonly width: number; readonly height: number };
