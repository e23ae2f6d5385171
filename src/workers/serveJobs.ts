import type { JobCall, JobReply, Jobs } from "./jobs.ts";

/** Answers the calls of a `JobClient`, one at a time and in order, with the given functions. */
export function serveJobs(
  jobs: Jobs,
  transferOf: (output: unknown) => Transferable[] = () => [],
): void {
  let last: Promise<void> = Promise.resolve();

  addEventListener("message", ({ data }: MessageEvent<JobCall>) => {
    last = last.then(async () => {
      const reply = await answer(jobs, data);
      postMessage(reply, reply.status === "done" ? transferOf(reply.output) : []);
    });
  });
}

async function answer(jobs: Jobs, { id, name, input }: JobCall): Promise<JobReply> {
  try {
    const job = jobs[name];
    if (!job) throw new Error(`This worker has no job named "${name}".`);
    return { id, status: "done", output: await job(input as never) };
  } catch (error) {
    return { id, status: "failed", error };
  }
}
