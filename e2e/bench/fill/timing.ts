import { chromium, type Page } from "playwright";
import { fillHole } from "#core/fill/fillHole.ts";
import { addPictures, coverage, openApp, results, run } from "#e2e/support/app.ts";
import { chromiumArgs, findOrInstallChromium } from "#e2e/support/findChromium.ts";
import { paintOver } from "#e2e/support/paintOver.ts";
import { pngPicture } from "#e2e/support/pictures.ts";
import { serveBuild } from "#e2e/bench/serveBuild.ts";
import { patterns } from "./pictures/patterns.ts";
import { rasterise, type Raster } from "./pictures/raster.ts";
import { textures } from "./pictures/textures.ts";

/** One picture of 1024² with a round hole of 5 %; seconds, and milliseconds where it says so. */
export type Timing = {
  readonly picture: string;
  /** The fill alone in Node: on the clock, and what it cost the processor. */
  readonly wall: number;
  readonly cpu: number;
  /** From the press of "Run" to the result's picture, in the built app in Chromium, and how much was painted there. */
  readonly chromium: number;
  readonly painted: string;
  /** The longest pause between two frames of the page while it ran, in milliseconds. */
  readonly longestPause: number;
};

const port = 4291;
const side = 1024;
const size = { width: side, height: side };
const radius = Math.sqrt((0.05 * side * side) / Math.PI);
const repeats = 3;

/** The median of three for each picture. */
export async function timeFills(): Promise<Timing[]> {
  const pictures: readonly (readonly [string, Raster])[] = [
    ["bricks", rasterise(size, patterns.bricks(7, side))],
    ["wood", textures.wood(7, size)],
    ["foliage", textures.foliage(7, size)],
  ];
  const server = await serveBuild(port);
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: chromiumArgs(),
  });
  const timings: Timing[] = [];
  try {
    for (const [picture, raster] of pictures) {
      const page = await browser.newPage({
        baseURL: server.url,
        viewport: { width: 1440, height: 900 },
      });
      await page.addInitScript("globalThis.__name = (each) => each"); // tsx wraps named functions in it
      timings.push({ picture, ...timeInNode(raster), ...(await timeInPage(page, raster)) });
      await page.close();
    }
  } finally {
    await browser.close();
    server.stop();
  }
  return timings;
}

function timeInNode({ pixels }: Raster): Pick<Timing, "wall" | "cpu"> {
  const mask = Uint8Array.from({ length: side * side }, (_, at) =>
    Math.hypot((at % side) - side / 2, Math.floor(at / side) - side / 2) < radius ? 255 : 0,
  );
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const before = process.cpuUsage();
    const started = performance.now();
    fillHole({ size, pixels, mask });
    walls.push((performance.now() - started) / 1000);
    cpus.push(process.cpuUsage(before).user / 1e6);
  }
  return { wall: median(walls), cpu: median(cpus) };
}

async function timeInPage(page: Page, { pixels }: Raster) {
  await openApp(page);
  const paint = (x: number, y: number) => {
    const at = (y * side + x) * 4;
    return [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!] as const;
  };
  await addPictures(page, [pngPicture({ ...size, paint })]);
  await paintOver(page, size, { x: side / 2, y: side / 2, rx: radius, ry: radius });

  const runs: { readonly seconds: number; readonly longestPause: number }[] = [];
  for (let i = 0; i < repeats; i++) {
    await page.evaluate(watchRun);
    await run(page);
    await results(page).nth(i).getByRole("button", { name: "Download" }).waitFor();
    runs.push(await page.evaluate(() => globalThis.runWatch));
  }
  return {
    chromium: median(runs.map(({ seconds }) => seconds)),
    longestPause: Math.max(...runs.map(({ longestPause }) => longestPause)),
    painted: await coverage(page).innerText(),
  };
}

/** Runs in the page: from the next click to the first frame in which no result is in the making any more. */
function watchRun(): void {
  globalThis.runWatch = new Promise((resolve) => {
    const start = (event: MouseEvent) => {
      const pictures = document
        .querySelector('[aria-label="Results"]')!
        .getElementsByTagName("img");
      const before = pictures.length;
      let [last, longestPause] = [event.timeStamp, 0];
      requestAnimationFrame(function look(now) {
        longestPause = Math.max(longestPause, now - last);
        last = now;
        if (pictures.length > before)
          resolve({ seconds: (now - event.timeStamp) / 1000, longestPause });
        else requestAnimationFrame(look);
      });
    };
    addEventListener("click", start, { capture: true, once: true });
  });
}

declare global {
  var runWatch: Promise<{ readonly seconds: number; readonly longestPause: number }>;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
