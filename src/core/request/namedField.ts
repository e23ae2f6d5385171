/** What an answer can point at: the base's mask, the pictures, and the composer's controls. */
export type NamedField = "image" | "mask" | "prompt" | FoldedField;

/** On a phone these controls are folded away. */
type FoldedField = "model" | "size" | "quality" | "n";

const foldedFields: readonly FoldedField[] = ["model", "size", "quality", "n"];
const fields: readonly NamedField[] = ["image", "mask", "prompt", ...foldedFields];

/** The control for the form field that a server names in its refusal; null where there is none. */
export function namedField(param: string | null): NamedField | null {
  const name = param?.replace(/\[\d*\]$/, "");
  return fields.find((field) => field === name) ?? null;
}

export function isFolded(field: NamedField | null): boolean {
  return foldedFields.some((folded) => folded === field);
}
