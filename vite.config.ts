import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumArgs, findChromium } from "./e2e/support/findChromium.ts";

const port = 5173;

export default defineConfig(({ command }) => ({
  base: "./",
  plugins: [react(), tailwindcss()],
  server: { port, open: command === "serve" && hasDesktop() },
  preview: { port },
  worker: { format: "es" },
  optimizeDeps: { include: ["idb", "fast-png", "react-dom/client"] },
  build: {
    target: "es2023",
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    coverage: {
      provider: "v8",
      include: ["src/core/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary"],
      reportsDirectory: "test-results/coverage",
      thresholds: { lines: 95 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["src/**/*.test.ts", "e2e/bench/**/*.test.ts"],
          exclude: ["src/**/*.browser.test.ts"],
        },
      },
      {
        extends: true,
        optimizeDeps: { include: ["openai"] },
        test: {
          name: "browser",
          include: ["src/**/*.browser.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: "chromium" }],
            viewport: { width: 1280, height: 800 },
          },
        },
      },
    ],
  },
}));

/** A page is opened by `npm start` only where there is somebody to look at it. */
function hasDesktop(): boolean {
  if (process.env["CI"] || process.env["VITEST"]) return false;
  return (
    process.platform !== "linux" ||
    Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"])
  );
}

function launchOptions() {
  const executablePath = findChromium();
  return executablePath ? { executablePath, args: chromiumArgs() } : { args: chromiumArgs() };
}
