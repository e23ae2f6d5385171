import type { Connection, ConnectionSnapshot } from "./connection.ts";
import { connectionAddress } from "./editsUrl.ts";

/** What a stored run says of the connection it used. */
export function connectionSnapshot(connection: Connection): ConnectionSnapshot {
  const address = connection.kind === "remote" ? connectionAddress(connection.baseUrl) : null;
  return { id: connection.id, kind: connection.kind, address };
}
