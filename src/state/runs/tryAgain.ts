import type { Run } from "#core/run/run.ts";
import { activeConnection, type SettingsStore } from "#state/settings/createSettingsStore.ts";
import type { RunsStore } from "./createRunsStore.ts";

/**
 * Starts a run that brought nothing once more with exactly its inputs, and takes the old one's place.
 *
 * It goes over the connection it used, or over the one in use where that is gone.
 */
export function tryAgain(runs: RunsStore, settings: SettingsStore, run: Run): void {
  const { connections } = settings.getState();
  const connection = connections[run.connection.id] ?? activeConnection(settings.getState());
  const { startRun, removeRun } = runs.getState();
  startRun({ inputs: run.inputs, connection, parent: run.parent });
  void removeRun(run.id);
}
