import type { JobCall, JobInput, JobOutput, JobReply, Jobs } from "#workers/jobs.ts";

export type JobClient<J extends Jobs> = {
  readonly run: <Name extends keyof J & string>(
    name: Name,
    input: JobInput<J, Name>,
    options?: { readonly signal?: AbortSignal; readonly transfer?: Transferable[] },
  ) => Promise<JobOutput<J, Name>>;
  readonly destroy: () => void;
};

type Job = {
  readonly call: JobCall;
  readonly transfer: Transferable[];
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Runs one job at a time, in order, in a worker made on first use. An input is copied or handed over when its job
 * starts, not when it is asked for.
 *
 * A pixel loop cannot be interrupted from outside, so aborting the running job ends its worker and the next job starts
 * a fresh one; a job that still waits just leaves the queue. A worker that remembers things between jobs must
 * therefore be called without a signal.
 */
export function createJobClient<J extends Jobs>(spawn: () => Worker): JobClient<J> {
  const queue: Job[] = [];
  let running: Job | null = null;
  let worker: Worker | null = null;
  let nextId = 0;

  function startNext(): void {
    if (running) return;
    running = queue.shift() ?? null;
    if (!running) return;
    try {
      worker ??= start();
      worker.postMessage(running.call, running.transfer);
    } catch (error) {
      finish(({ reject }) => reject(error)); // an input that cannot be copied
    }
  }

  function start(): Worker {
    const started = spawn();
    started.addEventListener("message", ({ data }: MessageEvent<JobReply>) => settle(data));
    started.addEventListener("error", (event) => {
      event.preventDefault();
      failAll(new Error(`A worker could not run: ${event.message || "it did not load"}`));
    });
    started.addEventListener("messageerror", () => {
      failAll(new Error("A worker's answer could not be read."));
    });
    return started;
  }

  function settle(reply: JobReply): void {
    if (reply.id !== running?.call.id) return;
    finish(({ resolve, reject }) => {
      if (reply.status === "done") resolve(reply.output);
      else reject(reply.error);
    });
  }

  function finish(end: (job: Job) => void): void {
    const finished = running;
    running = null;
    if (finished) end(finished);
    startNext();
  }

  function failAll(error: Error): void {
    const failed = running ? [running, ...queue] : [...queue];
    running = null;
    queue.length = 0;
    stop();
    for (const job of failed) job.reject(error);
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  function drop(job: Job, reason: unknown): void {
    if (job === running) {
      stop();
      finish(({ reject }) => reject(reason));
      return;
    }
    const at = queue.indexOf(job);
    if (at < 0) return;
    queue.splice(at, 1);
    job.reject(reason);
  }

  return {
    run(name, input, { signal, transfer = [] } = {}) {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const job: Job = { call: { id: nextId++, name, input }, transfer, resolve, reject };
      const cancel = () => drop(job, signal?.reason);
      signal?.addEventListener("abort", cancel, { once: true });
      queue.push(job);
      startNext();
      return promise.finally(() => signal?.removeEventListener("abort", cancel)) as Promise<never>;
    },
    destroy() {
      failAll(new Error("The job client was closed."));
    },
  };
}
