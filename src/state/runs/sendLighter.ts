import type { Conversion } from "#core/request/editRequest.ts";
import { lightenRequest, type RequestTools } from "#core/request/lighterRequest.ts";
import type { Run } from "#core/run/run.ts";
import type { SettingsStore } from "#state/settings/createSettingsStore.ts";
import type { RunsStore } from "./createRunsStore.ts";
import { tryAgain } from "./tryAgain.ts";

type LighterPorts = {
  readonly runs: RunsStore;
  readonly settings: SettingsStore;
  readonly requestTools: RequestTools;
};

/** Tries a run that was too big again with lighter pictures. One that is deleted meanwhile stays so. */
export async function sendLighter(
  { runs, settings, requestTools }: LighterPorts,
  run: Run,
  how: Conversion,
): Promise<void> {
  const inputs = await lightenRequest(run.inputs, how, requestTools);
  if (!runs.getState().removed.has(run.id)) tryAgain(runs, settings, { ...run, inputs });
}
