import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

/** Serves `dist` on a port of this machine until it is stopped. */
export async function serveBuild(
  port: number,
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const vite = "node_modules/vite/bin/vite.js";
  const server = spawn(
    process.execPath,
    [vite, "preview", "--port", String(port), "--strictPort"],
    { stdio: "ignore" },
  );
  const url = `http://localhost:${port}/`;
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return { url, stop: () => void server.kill() };
    await setTimeout(100);
  }
  server.kill();
  throw new Error("The built app is not served.");
}
