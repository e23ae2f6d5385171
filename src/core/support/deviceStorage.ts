/** All that the page keeps on this device, as one thing. */
export type DeviceStorage = {
  /** False where the browser lets the page store no results and no draft. */
  readonly available: boolean;
  /** Bytes in use; null where the browser does not tell. */
  readonly used: () => Promise<number | null>;
  /**
   * Results, draft, pictures, settings and keys. What this page would still save is dropped: it must be loaded anew.
   *
   * Throws `StorageError` when it cannot be done.
   */
  readonly deleteAll: () => Promise<void>;
};
