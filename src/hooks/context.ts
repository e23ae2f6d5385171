import { createContext, use } from "react";
import type { KeyStore } from "#core/connection/keyStore.ts";
import type { MaskFiles } from "#core/mask/load/maskReading.ts";
import type { Messages } from "#core/messages/messages.ts";
import type { RequestTools } from "#core/request/lighterRequest.ts";
import type { Run } from "#core/run/run.ts";
import type { ImportSource } from "#core/source/sourceImage.ts";
import type { DeviceStorage } from "#core/support/deviceStorage.ts";
import type { DraftStore } from "#state/draft/draftState.ts";
import type { SubmissionStore } from "#state/draft/createSubmission.ts";
import type { NoticesStore } from "#state/notices/createNoticesStore.ts";
import type { RunsStore } from "#state/runs/createRunsStore.ts";
import type { SettingsStore } from "#state/settings/createSettingsStore.ts";

export type Stores = {
  readonly draft: DraftStore;
  readonly submission: SubmissionStore;
  readonly settings: SettingsStore;
  readonly runs: RunsStore;
  readonly notices: NoticesStore;
};

/** The pictures that come with the page. */
export type SampleName = "still-life" | "table" | "landscape";

/** What panels may ask of the outside world. */
export type Ports = {
  readonly importSource: ImportSource;
  readonly maskFiles: MaskFiles;
  readonly requestTools: RequestTools;
  readonly loadSample: (name: SampleName) => Promise<Blob>;
  readonly keyStore: KeyStore;
  /** The upright picture, decoded off the main thread, to be drawn on the stage. */
  readonly decode: (picture: Blob) => Promise<ImageBitmap>;
  readonly toPng: (picture: Blob) => Promise<Blob>;
  readonly deviceStorage: DeviceStorage;
  readonly loadHistory: () => Promise<readonly Run[]>;
};

export const StoresContext = createContext<Stores | null>(null);
export const PortsContext = createContext<Ports | null>(null);
export const MessagesContext = createContext<Messages | null>(null);

export function useStores(): Stores {
  return provided(use(StoresContext), "stores");
}

export function usePorts(): Ports {
  return provided(use(PortsContext), "ports");
}

export function useMessages(): Messages {
  return provided(use(MessagesContext), "messages");
}

function provided<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`No ${what} are provided above this component.`);
  return value;
}
