/** Which endpoint answers. The key is no part of it: it stays in the key store, and nothing that is saved holds it. */
export type Connection =
  | { readonly id: string; readonly kind: "builtin" }
  | {
      readonly id: string;
      readonly kind: "remote";
      /** As typed: with or without /v1, with or without a trailing slash; may be relative. */
      readonly baseUrl: string;
      readonly dialect: Dialect;
      readonly timeLimitSeconds: number;
    };

export type RemoteConnection = Extract<Connection, { kind: "remote" }>;

/** How a server wants the form. One row of `dialects`, which connections copy. */
export type Dialect = {
  /** Names of the picture parts: by count, always `image`, or always `image[]`. */
  readonly imageField: "auto" | "image" | "image[]";
  readonly maskField: string;
  readonly responseFormat: "omit" | "b64_json" | "url";
};

/** What a run remembers of the connection it used. */
export type ConnectionSnapshot = {
  readonly id: string;
  readonly kind: Connection["kind"];
  /** Host and path prefix without credentials, query or fragment; null for the built-in endpoint. */
  readonly address: string | null;
};
