/** The composer's controls that an answer can point at. */
export type NamedField = "prompt" | "model" | "size" | "quality" | "n";

const fields: readonly NamedField[] = ["prompt", "model", "size", "quality", "n"];

/** The control for the form field that a server names in its refusal; null where there is none. */
export function namedField(param: string | null): NamedField | null {
  return fields.find((field) => field === param) ?? null;
}
