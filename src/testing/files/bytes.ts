export type Bytes = Uint8Array<ArrayBuffer>;

/** Texts count a byte a letter. */
export function join(...parts: readonly (ArrayLike<number> | string)[]): Bytes {
  const all = parts.map((part) => (typeof part === "string" ? ascii(part) : part));
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** A number as so many bytes, the lowest first. */
export function little(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(value / 256 ** i) & 255);
}

/** A number as so many bytes, the highest first. */
export function big(value: number, count: number): number[] {
  return little(value, count).toReversed();
}

export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
