import { defineConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./support/findChromium.ts";

/** Two checkouts on one machine need a port each. */
const port = Number(process.env["E2E_PORT"] ?? 4173);
const executablePath = findChromium();

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../test-results/e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    trace: "retain-on-failure",
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs() },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: "..",
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
