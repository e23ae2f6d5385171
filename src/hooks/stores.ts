import { useStore } from "zustand";
import type { Connection } from "#core/connection/connection.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import type { DraftState } from "#state/draft/draftState.ts";
import type { SubmissionState } from "#state/draft/createSubmission.ts";
import { baseOf } from "#state/draft/sourcesSlice.ts";
import type { RunsState } from "#state/runs/createRunsStore.ts";
import { activeConnection, type SettingsState } from "#state/settings/createSettingsStore.ts";
import { useStores } from "./context.ts";

export function useDraft<Part>(select: (draft: DraftState) => Part): Part {
  return useStore(useStores().draft, select);
}

export function useSubmission<Part>(select: (submission: SubmissionState) => Part): Part {
  return useStore(useStores().submission, select);
}

export function useSettings<Part>(select: (settings: SettingsState) => Part): Part {
  return useStore(useStores().settings, select);
}

export function useRuns<Part>(select: (runs: RunsState) => Part): Part {
  return useStore(useStores().runs, select);
}

export function useBase(): SourceImage | null {
  return useDraft(baseOf);
}

export function useConnection(): Connection {
  return useSettings(activeConnection);
}
