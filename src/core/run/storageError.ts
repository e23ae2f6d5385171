/** Nothing was stored: the device is out of room ("full"), or the database cannot be used ("unavailable"). */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly kind: "full" | "unavailable";

  constructor(kind: "full" | "unavailable", options?: ErrorOptions) {
    super(`Storage is ${kind}.`, options);
    this.kind = kind;
  }
}
