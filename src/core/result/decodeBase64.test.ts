import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase64 } from "./decodeBase64.ts";

/** The platform's own encoder, as an independent reference. */
function encode(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

describe(decodeBase64, () => {
  test("gives back any bytes, padded or not, in either alphabet, with line breaks", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const text = encode(bytes);
        const forms = [
          text,
          text.replace(/=+$/, ""),
          text.replaceAll("+", "-").replaceAll("/", "_"),
          text.replace(/(.{76})/g, "$1\r\n"),
          `data:image/png;base64,${text}\n`,
        ];

        for (const form of forms) expect(decodeBase64(form)).toEqual(bytes);
      }),
    );
  });

  test.each(["", "=", "A", "AAAAA", "AA=A", "A*AA", "AA\u0141A", "data:image/png;base64,"])(
    "finds %j damaged",
    (text) => {
      expect(decodeBase64(text)).toBeNull();
    },
  );
});
