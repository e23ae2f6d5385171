import { createStore, type StoreApi } from "zustand/vanilla";
import type { Connection } from "#core/connection/connection.ts";
import type { Preferences, Settings, SettingsStorage } from "#core/connection/settingsStorage.ts";

export type SettingsState = Settings & {
  /** Adds the connection, or replaces the one of the same id, and makes it the one in use. */
  readonly saveConnection: (connection: Connection) => void;
  readonly changePreferences: (change: Partial<Preferences>) => void;
};

export type SettingsStore = StoreApi<SettingsState>;

/** Connections and preferences; every change is stored at once. */
export function createSettingsStore(storage: SettingsStorage): SettingsStore {
  const store = createStore<SettingsState>((set) => ({
    ...storage.load(),
    saveConnection: (connection) =>
      set(({ connections, order }) => ({
        connections: { ...connections, [connection.id]: connection },
        order: order.includes(connection.id) ? order : [...order, connection.id],
        activeId: connection.id,
      })),
    changePreferences: (change) =>
      set(({ preferences }) => ({ preferences: { ...preferences, ...change } })),
  }));

  store.subscribe(({ connections, order, activeId, preferences }) =>
    storage.save({ connections, order, activeId, preferences }),
  );
  return store;
}

export function activeConnection({ connections, activeId }: Settings): Connection {
  const connection = connections[activeId];
  if (!connection) throw new Error(`There is no connection "${activeId}".`);
  return connection;
}
