import { checkBaseUrl, editsUrl } from "#core/connection/editsUrl.ts";

/** A key belongs to the server it was given for: another one never gets it. False for what is no address. */
export function leadsToSameHost(before: string, after: string): boolean {
  if (checkBaseUrl(before) !== null || checkBaseUrl(after) !== null) return false;
  return originOf(before) === originOf(after);
}

function originOf(baseUrl: string): string {
  return new URL(editsUrl(baseUrl, location.href)).origin;
}
