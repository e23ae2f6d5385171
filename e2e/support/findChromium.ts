import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const systemNames = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"];
const systemPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium to test with, or null: $CHROMIUM_PATH, Playwright's download, then the system's. */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }

  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return downloaded;

  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...systemPaths].find((path) => existsSync(path)) ?? null;
}

/** The same, after an attempt to install one where there is none. */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found) return found;

  for (const [command, ...args] of installers()) {
    console.log(`No Chromium found: running "${[command, ...args].join(" ")}"`);
    const { status } = spawnSync(command, args, { stdio: "inherit", timeout: 300_000 });
    const installed = status === 0 ? findChromium() : null;
    if (installed) return installed;
  }
  throw new Error(
    "The tests need a Chromium: install Chrome or Chromium, or set CHROMIUM_PATH to the program.",
  );
}

/** What the tests' Chromium is started with: no chatter with the outside, and root needs --no-sandbox. */
export function chromiumArgs(): string[] {
  const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
  ];
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
}

function installers(): [string, ...string[]][] {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const download: [string, ...string[]] = [npx, "playwright", "install", "chromium"];
  if (process.platform !== "linux" || process.getuid?.() !== 0) return [download];
  return [
    download,
    ["sh", "-c", "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium"],
  ];
}
