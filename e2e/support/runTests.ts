import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findOrInstallChromium } from "./findChromium.ts";

type Counts = { readonly passed: number; readonly failed: number };

const resultsFolder = "test-results";
const suites = [
  { name: "unit", command: vitest("unit"), count: countVitest },
  { name: "browser", command: vitest("browser"), count: countVitest },
  { name: "e2e", command: playwright(), count: countPlaywright },
] as const;

/**
 * Runs every suite, or those named on the command line, and ends with "N passed, N failed" over all of them.
 * A suite that breaks before it can count is one failure.
 */
function runTests(chosen: readonly string[]): void {
  process.env["CHROMIUM_PATH"] = findOrInstallChromium();
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });

  const counts = suites
    .filter(({ name }) => chosen.length === 0 || chosen.includes(name))
    .map(({ name, command, count }) => runSuite(name, command, count));
  const passed = sum(counts.map((each) => each.passed));
  const failed = sum(counts.map((each) => each.failed));

  const line = `${passed} passed, ${failed} failed`;
  writeFileSync(`${resultsFolder}/summary.txt`, `${line}\n`);
  console.log(line);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

function runSuite(
  name: string,
  commands: readonly (readonly string[])[],
  count: (report: string) => Counts,
): Counts {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name) };
  const broken = commands.some((command) => {
    console.log(`\n> ${command.join(" ")}`);
    return spawnSync("npx", command, { stdio: "inherit", env }).status !== 0;
  });

  const counted = countOr(reportOf(name), count);
  return broken && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function countOr(report: string, count: (report: string) => Counts): Counts {
  try {
    return count(readFileSync(report, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function vitest(project: string): readonly (readonly string[])[] {
  const report = `--outputFile.json=${reportOf(project)}`;
  const coverage = project === "unit" ? ["--coverage"] : [];
  return [
    [
      "vitest",
      "run",
      "--project",
      project,
      "--reporter=dot",
      "--reporter=json",
      report,
      ...coverage,
    ],
  ];
}

function playwright(): readonly (readonly string[])[] {
  return [
    ["vite", "build", "--logLevel", "warn"],
    ["playwright", "test", "--config", "e2e/playwright.config.ts"],
  ];
}

function countVitest(report: string): Counts {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(report) as Record<
    "numPassedTests" | "numFailedTests" | "numFailedTestSuites",
    number
  >;
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
}

function countPlaywright(report: string): Counts {
  const { stats, errors } = JSON.parse(report) as {
    readonly stats: {
      readonly expected: number;
      readonly unexpected: number;
      readonly flaky: number;
    };
    readonly errors: readonly unknown[];
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || errors.length };
}

function reportOf(suite: string): string {
  return `${resultsFolder}/${suite}.json`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

runTests(process.argv.slice(2));
