/** A picture of an answer. A `link` is one whose bytes could not be fetched: shown, never dropped. */
export type AnsweredPicture =
  | { readonly kind: "bytes"; readonly blob: Blob; readonly revisedPrompt: string | null }
  | { readonly kind: "link"; readonly url: string; readonly revisedPrompt: string | null }
  | { readonly kind: "broken"; readonly revisedPrompt: string | null };

export type Usage = {
  readonly totalTokens: number | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
};

/** What the server says it made, beside what was asked; null where it says nothing. */
export type ReturnedParameters = {
  readonly size: string | null;
  readonly quality: string | null;
  readonly background: string | null;
  readonly outputFormat: string | null;
};

export type EditAnswer = {
  readonly pictures: readonly AnsweredPicture[];
  readonly usage: Usage | null;
  readonly returned: ReturnedParameters;
  readonly requestId: string | null;
};

/** What an endpoint tells while it works. A failure is thrown as `EndpointError`, after any partial. */
export type EditEvent =
  | { readonly type: "sent" }
  | { readonly type: "partial"; readonly index: number; readonly picture: Blob }
  | { readonly type: "completed"; readonly answer: EditAnswer };
