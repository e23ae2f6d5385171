import { fork } from "node:child_process";
import { join } from "node:path";
import type { TeleaAnswer, TeleaJob } from "./teleaProcess.ts";

/** OpenCV's Telea inpainting in a process of its own: its package takes over error handling and must not be awaited. */
export type Telea = {
  readonly inpaint: (job: TeleaJob) => Promise<TeleaAnswer>;
  readonly stop: () => void;
};

export async function startTelea(): Promise<Telea> {
  const child = fork(join(import.meta.dirname, "teleaProcess.ts"), { serialization: "advanced" });
  const next = () =>
    new Promise<TeleaAnswer | "ready">((resolve, reject) => {
      const died = (code: number | null) => reject(new Error(`OpenCV ended with code ${code}.`));
      child.once("exit", died);
      child.once("message", (message: TeleaAnswer | "ready") => {
        child.off("exit", died);
        resolve(message);
      });
    });
  await next();
  return {
    inpaint: async (job) => {
      const answer = next();
      child.send(job);
      return (await answer) as TeleaAnswer;
    },
    stop: () => void child.kill(),
  };
}
