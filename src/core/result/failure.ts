/** What a server said about its refusal; every part may be missing. */
export type ServerWords = {
  readonly status: number;
  readonly message: string | null;
  readonly code: string | null;
  readonly param: string | null;
  readonly requestId: string | null;
};

/**
 * Why a run brought no picture. `features/results/failureText.ts` is the one place that turns these into sentences.
 *
 * Source of the kinds: the errors table of the wire contract in docs/contract.md.
 */
export type Failure =
  | { readonly kind: "unreachable"; readonly elapsedSeconds: number }
  | { readonly kind: "timeLimit"; readonly limitSeconds: number }
  | { readonly kind: "cutOff"; readonly elapsedSeconds: number }
  | ({ readonly kind: "invalidRequest" } & ServerWords)
  | ({ readonly kind: "blocked" } & ServerWords)
  | ({ readonly kind: "modelNotFound" } & ServerWords)
  | ({ readonly kind: "unauthorized" } & ServerWords)
  | ({ readonly kind: "forbidden" } & ServerWords)
  | ({ readonly kind: "notFound" } & ServerWords)
  | ({ readonly kind: "tooLarge" } & ServerWords)
  | ({ readonly kind: "gatewayTimeout"; readonly elapsedSeconds: number } & ServerWords)
  | ({ readonly kind: "rateLimited"; readonly retryAfterSeconds: number | null } & ServerWords)
  | ({ readonly kind: "quotaExceeded" } & ServerWords)
  | ({ readonly kind: "server" } & ServerWords)
  | ({ readonly kind: "notJson"; readonly elapsedSeconds: number } & ServerWords)
  | ({ readonly kind: "noPictures" } & ServerWords)
  | { readonly kind: "bug" };

export class EndpointError extends Error {
  override readonly name = "EndpointError";
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.failure = failure;
  }
}
