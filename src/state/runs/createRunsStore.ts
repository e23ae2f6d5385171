import { createStore, type StoreApi } from "zustand/vanilla";
import { connectionSnapshot } from "#core/connection/connectionSnapshot.ts";
import type { Connection } from "#core/connection/connection.ts";
import type { EndpointFor } from "#core/request/editEndpoint.ts";
import type { EditRequest } from "#core/request/editRequest.ts";
import { newId } from "#core/run/newId.ts";
import { runSchema, type Run, type RunOutcome } from "#core/run/run.ts";
import type { RunStorage } from "#core/run/runStorage.ts";
import { StorageError } from "#core/run/storageError.ts";
import type { ParentPicture } from "#core/source/sourceImage.ts";
import { createPauses } from "./createPauses.ts";
import type { ToThumbnail } from "./toResultPictures.ts";

/** Whether a finished run would survive a reload. Absent while it is not known yet. */
type Kept = "stored" | "full" | "unavailable";

export type RunsState = {
  /** The runs of this visit, newest first. */
  readonly runs: readonly Run[];
  readonly kept: Readonly<Record<string, Kept>>;
  /** Ids of runs, of this visit or stored, that were deleted and can still be restored. */
  readonly removed: ReadonlySet<string>;
  readonly startRun: (start: RunStart) => string;
  readonly cancelRun: (id: string) => void;
  /** Ends the pause of a run that waits to be sent again. */
  readonly sendNow: (id: string) => void;
  readonly removeRun: (id: string) => Promise<void>;
  readonly restoreRun: (id: string) => Promise<void>;
};

type RunStart = {
  readonly inputs: EditRequest;
  readonly connection: Connection;
  readonly parent: ParentPicture | null;
};

export type RunsStore = StoreApi<RunsState>;

export type RunsPorts = {
  readonly endpointFor: EndpointFor;
  readonly storage: RunStorage;
  readonly toThumbnail: ToThumbnail;
  readonly pageId: string;
  /** Asks the browser to keep what is stored; called when there is something to lose. */
  readonly askToPersist: () => void;
};

/** Starts runs, follows them to their end, and stores them: at their start, so that a reload finds them cut off, and at their end. */
export function createRunsStore(ports: RunsPorts): RunsStore {
  const aborts = new Map<string, AbortController>();
  const saves = new Map<string, Promise<void>>();
  const pauses = createPauses();

  return createStore<RunsState>((set, get) => {
    function settle(id: string, outcome: RunOutcome): void {
      set(({ runs }) => ({ runs: runs.map((run) => (run.id === id ? { ...run, outcome } : run)) }));
      // a reload then knows whether the server had it; that an answer arrives makes no difference
      if (outcome.status !== "running" || outcome.phase !== "receiving") void save(id);
    }

    /** One save of a run after the other, so that its end is never overwritten by its start. */
    function save(id: string): Promise<void> {
      const saved = (saves.get(id) ?? Promise.resolve()).then(async () => {
        const run = get().runs.find((candidate) => candidate.id === id);
        if (run) keep(run, await tryToSave(ports.storage, run));
      });
      saves.set(id, saved);
      return saved;
    }

    function keep({ id, outcome }: Run, kept: Kept): void {
      if (outcome.status === "running") return;
      set((state) => ({ kept: { ...state.kept, [id]: kept } }));
      if (kept === "stored") ports.askToPersist();
    }

    async function follow({ id, inputs }: Run, connection: Connection): Promise<void> {
      const abort = new AbortController();
      const { signal } = abort;
      aborts.set(id, abort);
      try {
        const { followRun } = await import("./followRun.ts"); // there is none before the first run
        const outcomes = followRun(inputs, {
          endpoint: ports.endpointFor(connection),
          toThumbnail: ports.toThumbnail,
          pauseUntil: (time) => pauses.wait(id, time, signal),
          signal,
        });
        for await (const outcome of outcomes) settle(id, outcome);
      } catch (error) {
        reportError(error);
        settle(id, { status: "failed", finishedAt: Date.now(), failure: { kind: "bug" } });
      } finally {
        aborts.delete(id);
      }
    }

    return {
      runs: [],
      kept: {},
      removed: new Set(),
      startRun({ inputs, connection, parent }) {
        const run: Run = {
          schema: runSchema,
          id: newId(),
          startedAt: Date.now(),
          inputs,
          connection: connectionSnapshot(connection),
          parent,
          pageId: ports.pageId,
          outcome: { status: "running", phase: "waiting" },
        };
        set(({ runs }) => ({ runs: [run, ...runs] }));
        void save(run.id);
        void follow(run, connection);
        return run.id;
      },
      cancelRun: (id) => aborts.get(id)?.abort(),
      sendNow: (id) => pauses.end(id),
      async removeRun(id) {
        set(({ removed }) => ({ removed: new Set([...removed, id]) }));
        await saves.get(id);
        await ports.storage.remove(id);
      },
      async restoreRun(id) {
        set(({ removed }) => ({ removed: new Set([...removed].filter((each) => each !== id)) }));
        await ports.storage.restore(id);
      },
    };
  });
}

async function tryToSave(storage: RunStorage, run: Run): Promise<Kept> {
  try {
    await storage.save(run);
    return "stored";
  } catch (error) {
    if (error instanceof StorageError) return error.kind;
    reportError(error);
    return "unavailable";
  }
}
