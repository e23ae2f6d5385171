/** Where keys live: this tab only, or this device if the person says so; never in both, and nowhere else. */
export type KeyStore = {
  readonly read: (connectionId: string) => string | null;
  /** An empty key is forgotten. */
  readonly write: (
    connectionId: string,
    key: string,
    options: { readonly remember: boolean },
  ) => void;
  readonly forget: (connectionId: string) => void;
  readonly isRemembered: (connectionId: string) => boolean;
  readonly has: (connectionId: string) => boolean;
};
