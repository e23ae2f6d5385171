import type { Failure } from "#core/result/failure.ts";

/** A longer wait than this is left to the person. */
const longestSeconds = 60;
/** Where the server does not say how long, or the page may not read it; by retry. */
const usualSeconds = [5, 10, 20] as const;
/** How often a run is sent again by itself. */
export const retryLimit = usualSeconds.length;
const shortestSeconds = 1;

/**
 * After how many seconds a failed run is sent again by itself, for the `retry`th time; null where it never is.
 *
 * Only a rate limit is waited for: there the server has done nothing that could be paid. Source: the errors table of the
 * wire contract, docs/contract.md.
 */
export function retryDelaySeconds(failure: Failure, retry: number): number | null {
  if (failure.kind !== "rateLimited") return null;
  const usual = usualSeconds[retry - 1];
  if (usual === undefined) return null;
  const seconds = failure.retryAfterSeconds ?? usual;
  return seconds <= longestSeconds ? Math.max(shortestSeconds, seconds) : null;
}
