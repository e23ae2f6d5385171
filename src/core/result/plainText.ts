const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Whether a body is a page or markup rather than data. */
export function looksLikeMarkup(body: string): boolean {
  return body.trimStart().startsWith("<");
}

/** Text or HTML as one line without tags, scripts and styles; null if nothing is left. */
export function plainText(body: string): string | null {
  if (!looksLikeMarkup(body)) return oneLine(body);
  const title = titlePattern.exec(body)?.[0] ?? "";
  const words = oneLine(withoutTags(title));
  const rest = oneLine(withoutTags(body.replace(title, " ")));
  return words && !rest?.includes(words) ? [words, rest].filter(Boolean).join(" ") : rest;
}

/** An error page's title is mostly its heading once more. */
const titlePattern = /<title\b[^<]*<\/title\s*>/i;

function oneLine(text: string): string | null {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim() || null;
}

/** Each pattern runs in linear time on hostile input: none can back over what it has read. */
function withoutTags(markup: string): string {
  return markup
    .replace(/<!--[^]*?(?:-->|$)/g, " ")
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/gi, (entity, code?: string, name?: string) =>
      code ? String.fromCodePoint(Number(code)) : (named[name?.toLowerCase() ?? ""] ?? entity),
    );
}

/** The first characters (code points) of a text, so that no character is cut in two. */
export function firstCharacters(text: string, count: number): string {
  return text.length <= count
    ? text
    : Array.from(text.slice(0, count * 2))
        .slice(0, count)
        .join("");
}
