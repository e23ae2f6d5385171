import type { KeyStore } from "#core/connection/keyStore.ts";
import { webStorage } from "./webStorage.ts";

/** Keys in sessionStorage, and in localStorage for those that the person wants remembered. */
export function createKeyStore(): KeyStore {
  const session = webStorage("sessionStorage");
  const device = webStorage("localStorage");

  function read(connectionId: string): string | null {
    const name = nameOf(connectionId);
    return session.read(name) ?? device.read(name);
  }

  function forget(connectionId: string): void {
    const name = nameOf(connectionId);
    session.remove(name);
    device.remove(name);
  }

  return {
    read,
    write(connectionId, key, { remember }) {
      forget(connectionId);
      if (key !== "") (remember ? device : session).write(nameOf(connectionId), key);
    },
    forget,
    isRemembered: (connectionId) => device.read(nameOf(connectionId)) !== null,
    has: (connectionId) => read(connectionId) !== null,
  };
}

function nameOf(connectionId: string): string {
  return `overpaint.key.${connectionId}`;
}
