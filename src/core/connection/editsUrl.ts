/** Stands for the page's own address where only the form of a URL matters. */
const anyPage = "http://page.invalid";

export type BaseUrlProblem = "missing" | "notAUrl" | "notHttp" | "credentials";

/**
 * The URL that an edit is posted to.
 *
 * Takes a base with or without /v1 and trailing slash, the whole address of the endpoint, or a path of `pageUrl`.
 * A query (`api-version=…`) is kept.
 */
export function editsUrl(baseUrl: string, pageUrl: string): string {
  const url = new URL(baseUrl.trim(), pageUrl);
  url.pathname = editsPath(url.pathname.replace(/\/+$/, ""));
  url.hash = "";
  return url.href;
}

function editsPath(path: string): string {
  if (path.endsWith("/images/edits")) return path;
  const lastSegment = path.slice(path.lastIndexOf("/") + 1);
  const hasVersion = /^v\d+\w*$/.test(lastSegment);
  return hasVersion ? `${path}/images/edits` : `${path}/v1/images/edits`;
}

/** What is wrong with a base URL as typed; relative ones begin with a slash or a dot. */
export function checkBaseUrl(text: string): BaseUrlProblem | null {
  const trimmed = text.trim();
  if (trimmed === "") return "missing";

  const url = parseBaseUrl(trimmed);
  if (!url) return "notAUrl";
  if (url.protocol !== "http:" && url.protocol !== "https:") return "notHttp";
  if (url.username !== "" || url.password !== "") return "credentials";
  return null;
}

/** Host and path prefix, for display and for stored runs: no credentials, query or fragment. Null if it is no URL. */
export function connectionAddress(baseUrl: string): string | null {
  const trimmed = baseUrl.trim();
  const url = parseBaseUrl(trimmed);
  if (!url) return null;

  const path = url.pathname.replace(/\/+$/, "");
  return isRelative(trimmed) ? path || "/" : `${url.host}${path}`;
}

function parseBaseUrl(trimmed: string): URL | null {
  // `localhost:1234` would read as a URL with the scheme "localhost": what has no `//` is no address.
  const isAbsolute = /^[a-z][a-z\d+.-]*:\/\/./i.test(trimmed);
  if (!isAbsolute && !isRelative(trimmed)) return null;
  return URL.canParse(trimmed, anyPage) ? new URL(trimmed, anyPage) : null;
}

function isRelative(trimmed: string): boolean {
  return /^\.{0,2}\//.test(trimmed) && !trimmed.startsWith("//");
}
