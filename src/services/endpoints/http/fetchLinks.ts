import type { AnsweredPicture } from "#core/result/editEvent.ts";
import { mimeTypes, sniffFormat } from "#core/source/header/sniffFormat.ts";
import type { Fetch } from "./createHttpEndpoint.ts";

type LinkOptions = {
  readonly fetch: Fetch;
  /** What relative links are relative to. */
  readonly base: string;
  readonly signal: AbortSignal;
};

type Link = Extract<AnsweredPicture, { kind: "link" }>;

const timeLimitSeconds = 60;

/**
 * Pictures whose bytes were answered as links, fetched without the key.
 *
 * A paid picture is never dropped: where its host refuses, is slow or sends something else, the link stays.
 */
export function fetchLinks(
  pictures: readonly AnsweredPicture[],
  options: LinkOptions,
): Promise<readonly AnsweredPicture[]> {
  return Promise.all(
    pictures.map(async (picture) =>
      picture.kind === "link" ? fetchLink(picture, options) : picture,
    ),
  );
}

async function fetchLink(
  { url, revisedPrompt }: Link,
  { fetch, base, signal }: LinkOptions,
): Promise<AnsweredPicture> {
  const address = pictureAddress(url, base);
  if (!address) return { kind: "broken", revisedPrompt };
  try {
    const blob = await fetchPicture(fetch, address, signal);
    if (blob) return { kind: "bytes", blob, revisedPrompt };
  } catch {
    signal.throwIfAborted();
  }
  return { kind: "link", url: address, revisedPrompt };
}

/** A link is shown as one, so a scheme that runs scripts must not get through. */
function pictureAddress(url: string, base: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const { href, protocol } = new URL(url, base);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

async function fetchPicture(
  fetch: Fetch,
  address: string,
  cancel: AbortSignal,
): Promise<Blob | null> {
  const signal = AbortSignal.any([cancel, AbortSignal.timeout(timeLimitSeconds * 1000)]);
  const response = await fetch(address, { credentials: "omit", signal });
  if (!response.ok) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const format = sniffFormat(bytes);
  return format && new Blob([bytes], { type: mimeTypes[format] });
}
