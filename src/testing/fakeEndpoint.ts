import type { EditEndpoint } from "#core/request/editEndpoint.ts";
import type { EditRequest } from "#core/request/editRequest.ts";
import type { AnsweredPicture, EditAnswer } from "#core/result/editEvent.ts";

export type FakeEndpoint = EditEndpoint & {
  readonly received: EditRequest[];
  readonly answer: (pictures: readonly AnsweredPicture[]) => void;
  readonly fail: (error: unknown) => void;
  /** Keeps the next caller waiting in turn. */
  readonly reset: () => void;
};

/** An endpoint that keeps its caller waiting until it is told what to answer. */
export function fakeEndpoint(): FakeEndpoint {
  let resolve!: (answer: EditAnswer) => void;
  let reject!: (error: unknown) => void;
  let promise!: Promise<EditAnswer>;
  const received: EditRequest[] = [];

  function reset(): void {
    promise = new Promise<EditAnswer>((...settle) => ([resolve, reject] = settle));
    promise.catch(() => {});
  }
  reset();

  return {
    received,
    reset,
    answer: (pictures) => resolve({ pictures, usage: null, returned: nothing, requestId: null }),
    fail: (error) => reject(error),
    async *edit(request, { signal }) {
      received.push(request);
      const aborted = new Promise<never>((_, stop) =>
        signal.addEventListener("abort", () => stop(signal.reason)),
      );
      const answer = await Promise.race([promise, aborted]);
      yield { type: "sent" };
      yield { type: "completed", answer };
    },
  };
}

const nothing = { size: null, quality: null, background: null, outputFormat: null };
