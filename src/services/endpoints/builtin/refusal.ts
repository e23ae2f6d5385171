/** Why a request is refused, in the words and codes of the images API. */
export type Refusal = {
  readonly status: 400 | 404 | 405;
  readonly message: string;
  readonly param: string | null;
  readonly code: string | null;
};

/** Thrown inside the endpoint only; its caller gets a response. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export function badRequest(param: string | null, code: string, message: string): RefusedError {
  return new RefusedError({ status: 400, message, param, code });
}

export function refusalResponse({ status, message, param, code }: Refusal): Response {
  const error = { message, type: "invalid_request_error", param, code };
  return Response.json({ error }, { status, headers: status === 405 ? { allow: "POST" } : {} });
}
