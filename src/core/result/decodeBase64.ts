const invalid = 255;
const blank = 254;
const padding = 253;
/** By UTF-16 code unit, all of them, so that no index needs a check. */
const values = new Uint8Array(65_536).fill(invalid);
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
values["-".charCodeAt(0)] = 62;
values["_".charCodeAt(0)] = 63;
values["=".charCodeAt(0)] = padding;
for (const letter of " \t\r\n") values[letter.charCodeAt(0)] = blank;

/**
 * The bytes of a base64 text, or null if it is damaged or empty.
 *
 * Takes either alphabet, padded or not, with line breaks or a data URL's head. Source: RFC 4648, sections 4 and 5.
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const start = text.startsWith("data:") ? text.indexOf(",") + 1 : 0;
  const bytes = new Uint8Array(Math.floor(((text.length - start) * 3) / 4));
  const plain = decodePlain(text, start, bytes);
  const filled = decodeRest(text, start + plain, bytes, (plain / 4) * 3);
  return filled ? bytes.subarray(0, filled) : null;
}

/** Decodes groups of four digits up to the first that is anything else; gives the number of digits read. */
function decodePlain(text: string, start: number, bytes: Uint8Array): number {
  const end = start + Math.floor((text.length - start) / 4) * 4;
  let at = start;
  for (let filled = 0; at < end; at += 4, filled += 3) {
    const a = values[text.charCodeAt(at)]!;
    const b = values[text.charCodeAt(at + 1)]!;
    const c = values[text.charCodeAt(at + 2)]!;
    const d = values[text.charCodeAt(at + 3)]!;
    if ((a | b | c | d) > 63) break;
    bytes[filled] = (a << 2) | (b >>> 4);
    bytes[filled + 1] = (b << 4) | (c >>> 2);
    bytes[filled + 2] = (c << 6) | d;
  }
  return at - start;
}

/** Decodes digit by digit, past blanks, up to the padding; gives the number of bytes there are, or null. */
function decodeRest(text: string, start: number, bytes: Uint8Array, done: number): number | null {
  let filled = done;
  let digits = 0;
  let bits = 0;
  let padded = false;
  for (let i = start; i < text.length; i++) {
    const value = values[text.charCodeAt(i)]!;
    if (value === blank) continue;
    if (value === padding) padded = true;
    else if (value === invalid || padded) return null;
    else {
      bits = ((bits << 6) | value) & 0xffffff;
      const place = digits++ % 4;
      if (place > 0) bytes[filled++] = bits >>> (6 - 2 * place);
    }
  }
  return digits % 4 === 1 ? null : filled;
}
