import type { Locator, Page } from "@playwright/test";
import { decode } from "fast-png";
import { addPictures, connectRemote, openApp, prompt, run, stage } from "./support/app.ts";
import { decodeMask, expectDualColours, expectPathWithin } from "./support/masks.ts";
import { pngPicture } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

type Point = { readonly x: number; readonly y: number };

/** Where the picture's top left corner is seen on the page, and how large its pixels are: all in CSS pixels. */
type SeenPicture = { readonly left: number; readonly top: number; readonly scale: Point };

type Channel = 0 | 1 | 2;

const size = { width: 1200, height: 900 };
const middle = { x: size.width / 2, y: size.height / 2 };

/** `reach`: how far from the middle the stroke and the markers go, in picture pixels, so that all of them are in view. */
const zooms = [
  { percent: 37, reach: { x: 500, y: 350 }, markerSide: 40 },
  { percent: 250, reach: { x: 150, y: 70 }, markerSide: 12 },
] as const;

for (const density of [1, 2]) {
  test.describe(`at density ${density}`, () => {
    test.use({ deviceScaleFactor: density });

    for (const { percent, reach, markerSide } of zooms) {
      test(`a stroke at ${percent} % masks just the pixels it is seen on`, async ({
        page,
        endpoint,
      }) => {
        const markers = markersAt(reach, markerSide);
        await openApp(page);
        await addPictures(page, [pictureWith(markers)]);
        await connectRemote(page, endpoint);
        await prompt(page).fill("a red hat");
        await zoomTo(page, percent);
        const seen = await findPicture(page, markers, density);
        expect(Math.abs(seen.scale.x - percent / 100)).toBeLessThan(0.01);
        expect(Math.abs(seen.scale.y - percent / 100)).toBeLessThan(0.01);

        const radius = (await setHardBrush(page, percent)) / 2;
        const screenPath = zigzag(reach).map((point) => wholePixels(toScreen(seen, point)));
        await drag(page, screenPath);
        await run(page);

        await expect.poll(() => endpoint.received.length).toBe(1);
        const mask = decodeMask(endpoint.received[0]!.mask!.bytes);
        expect({ width: mask.width, height: mask.height }).toEqual(size);
        expectDualColours(mask);
        const path = screenPath.map((point) => toPicture(seen, point));

        expectPathWithin(mask, path, radius, 1);
      });
    }
  });
}

type Marker = { readonly centre: Point; readonly side: number; readonly channel: Channel };

/** A red square, a green one to its right and a blue one below it. */
function markersAt(reach: Point, side: number): readonly Marker[] {
  const [left, top] = [middle.x - reach.x, middle.y - reach.y];
  const [right, bottom] = [middle.x + reach.x, middle.y + reach.y];
  return [
    { centre: { x: left, y: top }, side, channel: 0 },
    { centre: { x: right, y: top }, side, channel: 1 },
    { centre: { x: left, y: bottom }, side, channel: 2 },
  ];
}

function pictureWith(markers: readonly Marker[]) {
  const black = [0, 0, 0] as const;
  return pngPicture({
    ...size,
    paint(x, y) {
      const marker = markers.find(
        ({ centre, side }) =>
          Math.abs(x + 0.5 - centre.x) < side / 2 && Math.abs(y + 0.5 - centre.y) < side / 2,
      );
      if (!marker) return black;
      return [0, 1, 2].map((channel) => (channel === marker.channel ? 255 : 0)) as [
        number,
        number,
        number,
      ];
    },
  });
}

/** A line with sharp corners, in picture pixels, clear of the markers. */
function zigzag(reach: Point): readonly Point[] {
  return [
    { x: -0.6, y: -0.5 },
    { x: 0.6, y: -0.3 },
    { x: -0.5, y: 0.4 },
    { x: 0.55, y: 0.5 },
  ].map(({ x, y }) => ({ x: middle.x + x * reach.x, y: middle.y + y * reach.y }));
}

/** Turns the wheel over the middle of the stage until the page says that zoom. */
async function zoomTo(page: Page, percent: number): Promise<void> {
  const readout = page.getByRole("button", { name: "Zoom out" }).locator("..").getByRole("status");
  const box = (await stage(page).boundingBox())!;
  await page.mouse.move(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2));

  for (let turn = 0; turn < 200; turn++) {
    const shown = Number.parseInt(await readout.innerText(), 10);
    if (shown === percent) return;
    const away = Math.abs(Math.log(shown / percent));
    const step = away > 0.3 ? 100 : away > 0.03 ? 10 : 2;
    await page.mouse.wheel(0, shown > percent ? step : -step);
    await nextFrames(page);
  }
  await expect(readout).toHaveText(`${percent}%`);
}

/** From the markers on a screenshot: nothing that the page knows about its zoom is used. */
async function findPicture(
  page: Page,
  markers: readonly Marker[],
  density: number,
): Promise<SeenPicture> {
  await prompt(page).hover();
  await nextFrames(page);
  const screenshot = decode(await page.screenshot({ scale: "device" }));
  const box = (await stage(page).boundingBox())!;
  const [red, green, blue] = markers.map(({ channel }) =>
    centroid(screenshot, { box, channel, density }),
  );
  const [atRed, atGreen, atBlue] = markers.map(({ centre }) => centre);

  const scale = {
    x: (green!.x - red!.x) / (atGreen!.x - atRed!.x),
    y: (blue!.y - red!.y) / (atBlue!.y - atRed!.y),
  };
  return { left: red!.x - atRed!.x * scale.x, top: red!.y - atRed!.y * scale.y, scale };
}

type Screenshot = ReturnType<typeof decode>;
type Search = {
  readonly box: NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;
  readonly channel: Channel;
  readonly density: number;
};

/** The middle, in CSS pixels of the page, of everything in the box that has more of one channel than of the others. */
function centroid({ data, width, channels }: Screenshot, { box, channel, density }: Search): Point {
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let y = Math.ceil(box.y * density); y < Math.floor((box.y + box.height) * density); y++) {
    for (let x = Math.ceil(box.x * density); x < Math.floor((box.x + box.width) * density); x++) {
      const at = (y * width + x) * channels;
      const others = Math.max(data[at + ((channel + 1) % 3)]!, data[at + ((channel + 2) % 3)]!);
      const weight = Math.max(0, data[at + channel]! - others);
      sum += weight;
      sumX += weight * (x + 0.5);
      sumY += weight * (y + 0.5);
    }
  }
  return { x: sumX / sum / density, y: sumY / sum / density };
}

/** Sets the brush to full hardness and returns its diameter, in picture pixels, as the slider says it. */
async function setHardBrush(page: Page, percent: number): Promise<number> {
  const hardness = page.getByRole("slider", { name: "Hardness" });
  await hardness.press("End");
  await expect(hardness).toHaveAttribute("aria-valuetext", "100%");

  const brushSize = page.getByRole("slider", { name: "Brush size" });
  for (let step = 0; step < (percent > 100 ? 5 : 2); step++) await brushSize.press("PageDown");
  return Number.parseInt((await brushSize.getAttribute("aria-valuetext"))!, 10);
}

async function drag(page: Page, [first, ...others]: readonly Point[]): Promise<void> {
  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down();
  for (const { x, y } of others) await page.mouse.move(x, y);
  await page.mouse.up();
}

async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

function toScreen({ left, top, scale }: SeenPicture, { x, y }: Point): Point {
  return { x: left + x * scale.x, y: top + y * scale.y };
}

function toPicture({ left, top, scale }: SeenPicture, { x, y }: Point): Point {
  return { x: (x - left) / scale.x, y: (y - top) / scale.y };
}

/** Mouse positions that no browser rounds. */
function wholePixels({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
