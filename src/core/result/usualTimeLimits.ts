/** After so many seconds gateways give up. Source: wire contract, docs/contract.md. */
const usualSeconds = [60, 100, 120, 180];
/** Until the cut is noticed here some time may pass. */
const delaySeconds = 5;

/** Whether a connection that ended after so long was probably cut by a gateway. */
export function isUsualTimeLimit(elapsedSeconds: number): boolean {
  return usualSeconds.some(
    (limit) => elapsedSeconds >= limit - 1 && elapsedSeconds <= limit + delaySeconds,
  );
}

/** A gateway that gives up sooner did not wait for the server: it got no answer worth waiting for. */
export const soonSeconds = 10;
