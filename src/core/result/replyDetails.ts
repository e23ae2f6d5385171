/** What is known of a reply besides its body. Survives structured cloning. */
export type ReplyDetails = {
  readonly status: number;
  readonly requestId: string | null;
  /** The `retry-after` header as it came. */
  readonly retryAfter: string | null;
  /** When it came, in milliseconds since 1970. */
  readonly receivedAt: number;
  /** Since the request began. */
  readonly elapsedSeconds: number;
  /** The key that was sent: masked wherever the server repeats it. */
  readonly secret: string | null;
};
