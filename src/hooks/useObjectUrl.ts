import { useCallback, useSyncExternalStore } from "react";

const urls = new WeakMap<Blob, { readonly url: string; users: number }>();

/** A URL for showing a Blob, shared by all who show it and revoked with the last of them; null until it is made. */
export function useObjectUrl(blob: Blob | null): string | null {
  const subscribe = useCallback(() => (blob ? hold(blob) : () => {}), [blob]);
  return useSyncExternalStore(subscribe, () => (blob && urls.get(blob)?.url) ?? null);
}

function hold(blob: Blob): () => void {
  const entry = urls.get(blob) ?? { url: URL.createObjectURL(blob), users: 0 };
  entry.users++;
  urls.set(blob, entry);
  return () => {
    entry.users--;
    if (entry.users > 0) return;
    URL.revokeObjectURL(entry.url);
    urls.delete(blob);
  };
}
