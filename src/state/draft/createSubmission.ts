import { createStore, type StoreApi } from "zustand/vanilla";
import type { Connection } from "#core/connection/connection.ts";
import type { MaskMirror } from "#core/mask/maskMirror.ts";
import { wholePictureFrame } from "#core/frame/frame.ts";
import type { DraftIssue } from "#core/request/draftIssue.ts";
import type { NamedField } from "#core/request/namedField.ts";
import { toEditRequest } from "#core/request/toEditRequest.ts";
import { validateDraft } from "#core/request/validateDraft.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { activeConnection, type SettingsStore } from "#state/settings/createSettingsStore.ts";
import type { RunsStore } from "#state/runs/createRunsStore.ts";
import type { DraftState, DraftStore } from "./draftState.ts";

export type SubmissionState = {
  /** Run was pressed and something is missing: from then on the fields say what. */
  readonly attempted: boolean;
  /** The mask is still being written; the run starts by itself when it is done. */
  readonly preparing: boolean;
  /** What the next press of Run confirms, as the draft was when it was asked. */
  readonly confirming: DraftIssue["kind"] | null;
  /** The control that is to get the focus, until it has it. */
  readonly pointedAt: NamedField | null;
  readonly pointAt: (field: NamedField | null) => void;
  /** Starts a run of the draft as it is at this moment, or says why not. */
  readonly submit: () => Promise<void>;
};

export type SubmissionStore = StoreApi<SubmissionState>;

type SubmissionPorts = {
  readonly draft: DraftStore;
  readonly settings: SettingsStore;
  readonly runs: RunsStore;
  readonly mirror: Pick<MaskMirror, "encode">;
};

/** A second press within this time is a slip of the finger. */
const slipMilliseconds = 500;

export function createSubmission({
  draft,
  settings,
  runs,
  mirror,
}: SubmissionPorts): SubmissionStore {
  let lastStart = -Infinity;

  const store = createStore<SubmissionState>((set, get) => ({
    attempted: false,
    preparing: false,
    confirming: null,
    pointedAt: null,
    pointAt: (field) => set({ pointedAt: field }),
    async submit() {
      if (get().preparing || performance.now() - lastStart < slipMilliseconds) return;
      const now = draft.getState();
      const connection = activeConnection(settings.getState());
      const issues = issuesOf(now, connection);
      const unconfirmed = issues.find(
        ({ level, kind }) => level === "confirm" && kind !== get().confirming,
      );
      if (issues.some(({ level }) => level === "error") || unconfirmed) {
        set({ attempted: true, confirming: unconfirmed?.kind ?? null });
        return;
      }

      lastStart = performance.now();
      set({ attempted: false, preparing: true, confirming: null });
      try {
        await start(now, connection);
      } finally {
        set({ preparing: false });
      }
    },
  }));

  async function start(now: DraftState, connection: Connection): Promise<void> {
    const [base, ...references] = now.sources;
    if (!base) return;
    const inputs = toEditRequest({
      sources: [base, ...references],
      mask: isPainted(now, base) ? (await mirror.encode(base.id)).file : null,
      prompt: now.prompt,
      parameters: now.parameters,
      frame: wholePictureFrame(base),
    });
    runs.getState().startRun({ inputs, connection, parent: base.parent });
  }

  draft.subscribe((now, before) => {
    const changed = now.masks !== before.masks || now.sources !== before.sources;
    if (changed && store.getState().confirming !== null) store.setState({ confirming: null });
    if (now.sources.length === 0 && before.sources.length > 0) store.setState({ attempted: false });
  });
  return store;
}

/** What would keep the draft from running over this connection, or should be said first. */
export function issuesOf(
  draft: Pick<DraftState, "sources" | "masks" | "prompt" | "parameters">,
  connection: Connection,
): readonly DraftIssue[] {
  const { sources, masks, prompt, parameters } = draft;
  const base = sources[0];
  const mask = (base && masks[base.id]) ?? null;
  return validateDraft({ connection, sources, mask, prompt, parameters });
}

function isPainted({ masks }: DraftState, base: SourceImage): boolean {
  return (masks[base.id]?.coverage ?? 0) > 0;
}
