import { describe, expect, onTestFinished, test } from "vitest";
import type { MaskJobs } from "#workers/mask/protocol.ts";
import { createJobClient } from "./createJobClient.ts";

const size = { width: 900, height: 700 };
const tile = () => ({ tile: 0, pixels: new Uint8Array(256 * 256).fill(255) });

/** A client of the real mask worker, and how many workers it has started. */
function aClient() {
  let started = 0;
  const client = createJobClient<MaskJobs>(() => {
    started++;
    return new Worker(new URL("../workers/mask/mask.worker.ts", import.meta.url), {
      type: "module",
    });
  });
  onTestFinished(client.destroy);
  return { client, started: () => started };
}

describe(createJobClient, () => {
  test("starts its worker on the first job and gives back what the job returns", async () => {
    const { client, started } = aClient();
    expect(started()).toBe(0);

    await client.run("open", { sourceId: "a", size });
    const file = await client.run("encode", "a");

    expect(file.type).toBe("image/png");
    expect(started()).toBe(1);
  });

  test("runs jobs in the order they were asked for, and hands transferred bytes over", async () => {
    const { client } = aClient();
    const written = tile();

    void client.run("open", { sourceId: "a", size });
    const before = client.run("pack", "a");
    const write = client.run(
      "write",
      { sourceId: "a", tiles: [written] },
      { transfer: [written.pixels.buffer] },
    );
    const after = client.run("pack", "a");
    await write;

    const inBefore = await client.run("unpack", { packed: await before, size });
    const inAfter = await client.run("unpack", { packed: await after, size });
    expect([inBefore[0], inAfter[0]]).toEqual([0, 255]);
    expect(written.pixels.byteLength).toBe(0);
  });

  test("a job that throws rejects with its error, and the next one runs", async () => {
    const { client, started } = aClient();

    await expect(client.run("encode", "nobody")).rejects.toThrow(/No mask of "nobody"/);
    await client.run("open", { sourceId: "a", size });

    expect(started()).toBe(1);
  });

  test("aborting the running job ends its worker; jobs that wait run in a fresh one", async () => {
    const { client, started } = aClient();
    const abort = new AbortController();
    const written = tile();

    const running = client.run(
      "unpack",
      { packed: new Blob([new Uint8Array(9)]), size },
      { signal: abort.signal },
    );
    const opening = client.run("open", { sourceId: "a", size });
    const writing = client.run(
      "write",
      { sourceId: "a", tiles: [written] },
      { transfer: [written.pixels.buffer] },
    );
    abort.abort(new Error("changed my mind"));

    await expect(running).rejects.toThrow("changed my mind");
    await opening;
    await writing;
    expect(started()).toBe(2);
  });

  test("aborting a job that waits leaves the running one alone", async () => {
    const { client, started } = aClient();
    const abort = new AbortController();

    const running = client.run("open", { sourceId: "a", size });
    const waiting = client.run("encode", "a", { signal: abort.signal });
    abort.abort(new Error("not needed"));

    await expect(waiting).rejects.toThrow("not needed");
    await running;
    await client.run("encode", "a");
    expect(started()).toBe(1);
  });

  test("a job whose signal is already aborted is never sent", async () => {
    const { client, started } = aClient();

    const refused = client.run("encode", "a", { signal: AbortSignal.abort(new Error("too late")) });

    await expect(refused).rejects.toThrow("too late");
    expect(started()).toBe(0);
  });

  test("an input that cannot be copied rejects its own job only", async () => {
    const { client } = aClient();

    const broken = client.run("encode", (() => {}) as never);
    const fine = client.run("open", { sourceId: "a", size });

    await expect(broken).rejects.toThrow(/could not be cloned/);
    await fine;
  });

  test("a worker that cannot load rejects its jobs with a plain error", async () => {
    const client = createJobClient<MaskJobs>(() => new Worker("/there-is-no-such-worker.js"));

    await expect(client.run("encode", "a")).rejects.toThrow(/worker could not run/);
  });

  test("closing it rejects what is under way", async () => {
    const { client } = aClient();
    const running = client.run("open", { sourceId: "a", size });

    client.destroy();

    await expect(running).rejects.toThrow(/was closed/);
  });
});
