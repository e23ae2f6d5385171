/** A value from outside that does not have the shape it should. */
export class DamagedError extends Error {
  override readonly name = "DamagedError";
}

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fieldsOf(value: unknown): Fields {
  if (isFields(value)) return value;
  throw new DamagedError("An object is missing.");
}

export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  throw new DamagedError("A text is missing.");
}

export function numberOf(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new DamagedError("A number is missing.");
}

export function blobOf(value: unknown): Blob {
  if (value instanceof Blob) return value;
  throw new DamagedError("A file is missing.");
}

export function oneOf<const T extends string | number>(value: unknown, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new DamagedError(`One of ${choices.join(", ")} is missing.`);
}

export function listOf<T>(value: unknown, parse: (item: unknown) => T): readonly T[] {
  if (Array.isArray(value)) return value.map((item: unknown) => parse(item));
  throw new DamagedError("A list is missing.");
}

/** Null stays null, and so does what is left out. */
export function nullOr<T>(value: unknown, parse: (value: unknown) => T): T | null {
  return value === null || value === undefined ? null : parse(value);
}
