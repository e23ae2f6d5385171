import { mkdirSync, writeFileSync } from "node:fs";
import { chromium, type Page } from "playwright";
import { addPictures, openApp, results, run, stage } from "#e2e/support/app.ts";
import { chromiumArgs, findOrInstallChromium } from "#e2e/support/findChromium.ts";
import { pngPicture } from "#e2e/support/pictures.ts";
import { serveBuild } from "./serveBuild.ts";

/** What painting costs in the built app, in milliseconds. Run on a quiet machine: `npm run bench`. */
type Row = {
  readonly size: number;
  /** From the press to the frame that shows its dab: the first one of the visit, and the median of ten more. */
  readonly firstPress: number;
  readonly laterPress: number;
  /** Frames between a press and the overlay holding its dab; 1 is the next one. */
  readonly frames: number;
  readonly frameP95: number;
  readonly longTasks: number;
  /** The same spiral while the built-in endpoint fills what was painted before. */
  readonly frameP95InRun: number;
  readonly longTasksInRun: number;
};

const port = 4290;
const sizes = [1024, 2048, 4096];
const spiralMoves = 300;

async function bench(): Promise<void> {
  const server = await serveBuild(port);
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: chromiumArgs(),
  });
  const rows: Row[] = [];
  try {
    for (const size of sizes) {
      const page = await browser.newPage({
        baseURL: server.url,
        viewport: { width: 1440, height: 900 },
      });
      await page.addInitScript("globalThis.__name = (each) => each"); // tsx wraps named functions in it
      rows.push(await measure(page, size));
      await page.close();
    }
  } finally {
    await browser.close();
    server.stop();
  }

  console.table(rows);
  mkdirSync("test-results", { recursive: true });
  writeFileSync("test-results/bench.json", JSON.stringify(rows, null, 2));
}

async function measure(page: Page, size: number): Promise<Row> {
  await openApp(page);
  await addPictures(page, [pngPicture({ width: size, height: size })]);
  await page.evaluate(watchPainting);
  const box = (await stage(page).boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  const presses: number[] = [];
  let frames = 0;
  for (let i = 0; i < 11; i++) {
    await page.mouse.move(middle.x - 150 + i * 30, middle.y);
    await page.mouse.down();
    const press = await page.evaluate(() => globalThis.bench.press());
    await page.mouse.up();
    presses.push(press.milliseconds);
    frames = Math.max(frames, press.frames);
  }

  const alone = await paintSpiral(page, middle);
  await run(page);
  await results(page).getByRole("button", { name: "Cancel" }).waitFor();
  const inRun = await paintSpiral(page, middle);
  const [firstPress = 0, ...later] = presses.map((each) => Math.round(each * 10) / 10);
  return {
    size,
    firstPress,
    laterPress: quantile(later, 0.5),
    frames,
    ...alone,
    frameP95InRun: inRun.frameP95,
    longTasksInRun: inRun.longTasks,
  };
}

async function paintSpiral(page: Page, middle: { x: number; y: number }) {
  await page.evaluate(() => globalThis.bench.startFrames());
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let i = 0; i < spiralMoves; i++) {
    const angle = i / 12;
    const radius = (i / spiralMoves) * 240;
    await page.mouse.move(middle.x + Math.cos(angle) * radius, middle.y + Math.sin(angle) * radius);
  }
  await page.mouse.up();
  const { intervals, longTasks } = await page.evaluate(() => globalThis.bench.stopFrames());
  return { frameP95: quantile(intervals, 0.95), longTasks };
}

/** Runs in the page. */
function watchPainting(): void {
  const overlay = document.querySelector<HTMLCanvasElement>('[aria-label="Mask canvas"]')!;
  let press: Promise<{ milliseconds: number; frames: number }> | null = null;
  let longTasks = 0;
  let intervals: number[] = [];
  let running = false;
  new PerformanceObserver((list) => (longTasks += list.getEntries().length)).observe({
    type: "longtask",
  });

  function isPainted({ offsetX, offsetY }: PointerEvent): boolean {
    const density = overlay.width / overlay.clientWidth;
    const context = overlay.getContext("2d")!;
    return context.getImageData(offsetX * density, offsetY * density, 1, 1).data[3]! > 0;
  }

  overlay.addEventListener("pointerdown", (event) => {
    press = new Promise((resolve) => {
      let frames = 0;
      requestAnimationFrame(function look(now) {
        frames++;
        if (isPainted(event)) resolve({ milliseconds: now - event.timeStamp, frames });
        else requestAnimationFrame(look);
      });
    });
  });

  globalThis.bench = {
    press: () => press!,
    startFrames() {
      [longTasks, intervals, running] = [0, [], true];
      let last = performance.now();
      requestAnimationFrame(function tick(now) {
        intervals.push(now - last);
        last = now;
        if (running) requestAnimationFrame(tick);
      });
    },
    stopFrames() {
      running = false;
      return { intervals, longTasks };
    },
  };
}

declare global {
  var bench: {
    readonly press: () => Promise<{ milliseconds: number; frames: number }>;
    readonly startFrames: () => void;
    readonly stopFrames: () => { readonly intervals: number[]; readonly longTasks: number };
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(at * 10) / 10;
}

await bench();
