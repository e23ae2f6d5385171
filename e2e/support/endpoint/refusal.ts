/** An error answer with OpenAI's body: `{ error: { message, type, param, code } }`. */
export type Refusal = {
  readonly status: number;
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param: string | null;
    readonly code: string | null;
  };
};

export function refuse(code: string, param: string | null, message: string, status = 400): Refusal {
  return { status, error: { message, type: "invalid_request_error", param, code } };
}

/** Runs the checks in order until one refuses. */
export function firstRefusal(...checks: readonly (() => Refusal | null)[]): Refusal | null {
  for (const check of checks) {
    const refusal = check();
    if (refusal) return refusal;
  }
  return null;
}
