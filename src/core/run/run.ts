import type { ConnectionSnapshot } from "#core/connection/connection.ts";
import type { Size } from "#core/geometry/size.ts";
import type { EditRequest } from "#core/request/editRequest.ts";
import type { ReturnedParameters, Usage } from "#core/result/editEvent.ts";
import type { Failure } from "#core/result/failure.ts";
import type { ParentPicture } from "#core/source/sourceImage.ts";

/** Version of the stored shape below. Raising it means a migration and a fixture of the old one. */
export const runSchema = 1;

/**
 * One press on Run, from the frozen inputs to what came of it. Stored whole; images are Blobs.
 *
 * `inputs` is what went out, byte for byte, so that "Try again" repeats exactly this.
 */
export type Run = {
  readonly schema: typeof runSchema;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly inputs: EditRequest;
  readonly connection: ConnectionSnapshot;
  readonly parent: ParentPicture | null;
  /** The page that runs it, so that another page does not take a living run for an interrupted one. */
  readonly pageId: string;
  readonly outcome: RunOutcome;
};

/**
 * "receiving" begins with the head of the answer: before that, fetch does not tell sending from waiting.
 *
 * `wasAtWork`: the server may have gone on with it, and may bill it.
 */
export type RunOutcome =
  | { readonly status: "running"; readonly phase: "waiting" | "receiving" }
  | PausingRun
  | {
      readonly status: "succeeded";
      readonly finishedAt: number;
      readonly pictures: readonly ResultPicture[];
      readonly usage: Usage | null;
      readonly returned: ReturnedParameters;
      readonly requestId: string | null;
    }
  | { readonly status: "failed"; readonly finishedAt: number; readonly failure: Failure }
  | { readonly status: "cancelled"; readonly finishedAt: number; readonly wasAtWork: boolean }
  | { readonly status: "interrupted"; readonly wasAtWork: boolean };

/** Refused for a rate limit, and sent again by itself at `until`, in milliseconds since 1970. */
export type PausingRun = {
  readonly status: "running";
  readonly phase: "pausing";
  /** 1 for the first time it is sent again. */
  readonly retry: number;
  readonly until: number;
};

/** The raw answer, stored apart from what is shown of it. */
export type ResultPicture =
  | {
      readonly kind: "bytes";
      readonly id: string;
      readonly raw: Blob;
      readonly thumbnail: Blob;
      readonly size: Size;
      readonly revisedPrompt: string | null;
    }
  | {
      readonly kind: "link";
      readonly id: string;
      readonly url: string;
      readonly revisedPrompt: string | null;
    }
  | {
      readonly kind: "broken";
      readonly id: string;
      /** What came instead of a picture, kept for download; null where nothing could be read at all. */
      readonly raw: Blob | null;
      readonly revisedPrompt: string | null;
    };
