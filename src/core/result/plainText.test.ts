import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstCharacters, plainText } from "./plainText.ts";

function page(title: string, heading: string): string {
  return `<html><head><title>${title}</title></head><body><h1>${heading}</h1><hr>nginx</body></html>`;
}

describe(plainText, () => {
  test("reads a page without its tags, scripts and styles", () => {
    const full = `<!DOCTYPE html><html><head><title>502 Bad Gateway</title><style>h1{color:red}</style>
      <script>if (1 < 2) alert("x")</script></head><!-- <b>hidden</b> -->
      <body><h1>Bad&nbsp;gateway &amp; more</h1><p>nginx&#39;s &unknown;</p></body></html>`;

    expect(plainText(full)).toBe("502 Bad Gateway Bad gateway & more nginx's &unknown;");
  });

  test("says once what a page has in its title and in its heading", () => {
    expect(plainText(page("413 Too Large", "413 Too Large"))).toBe("413 Too Large nginx");
    expect(plainText(page("Error &amp; co", "Error & co"))).toBe("Error & co nginx");
    expect(plainText(page("Error", "Not found"))).toBe("Error Not found nginx");
    expect(plainText("<title>Only this</title>")).toBe("Only this");
  });

  test("leaves text as it is but for its line breaks", () => {
    expect(plainText(" a < b\n and b > c &amp; ")).toBe("a < b and b > c &amp;");
  });

  test("finds nothing in an empty page", () => {
    expect(plainText(" <html><script>1")).toBeNull();
  });

  test("never fails on what only looks like a page", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<", ">", "<!--", "<script", "</script>", "&#1;", "a")),
        (parts) => {
          expect(() => plainText(`<${parts.join("")}`)).not.toThrow();
        },
      ),
    );
  });
});

describe(firstCharacters, () => {
  test("cuts between characters, never inside one", () => {
    expect(firstCharacters("🙂🙂🙂", 2)).toBe("🙂🙂");
    expect(firstCharacters("abc", 3)).toBe("abc");
  });
});
