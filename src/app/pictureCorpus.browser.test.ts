import { decode as decodePng } from "fast-png";
import { afterAll, describe, expect, test } from "vitest";
import { en } from "#core/messages/en/en.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import { noticeLines } from "#features/notices/noticeLines.ts";
import { createImportSource } from "#services/createImportSource.ts";
import { createPictureTools } from "#services/createPictureTools.ts";
import { createPixels } from "#services/createPixels.ts";
import { marker, markerColours, type Raster, type Rgba } from "#testing/files/marker.ts";
import { openedFiles, type OpenedFile } from "#testing/files/openedFiles.ts";
import { refusedFiles } from "#testing/files/refusedFiles.ts";
import { wrongPixels, type Pixels } from "#testing/files/wrongPixels.ts";

const pixels = createPixels();
afterAll(pixels.destroy);
const importSource = createImportSource(pixels);
const { decode } = createPictureTools(pixels);
/** Of the thumbnail, whose colours are coarser than its pixels. */
const lossyTolerance = 64;
const { signal } = new AbortController();

const opened = openedFiles();
const refused = refusedFiles();

describe("the corpus", () => {
  test("has at least sixty files, each with a name of its own", () => {
    const names = [...opened, ...refused].map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names.map((name) => name)).size).toBe(names.length);
  });

  test.each(opened)("$name is opened upright, and what is sent is what is shown", async (file) => {
    const source = await imported(file);
    const { raster = marker, colours = markerColours } = file;
    const { width, height } = raster;

    expect(source).toMatchObject({
      format: file.format,
      size: { width, height },
      changes: file.changes,
    });
    expect(await bytesOf(source.original)).toEqual(file.bytes);
    expectRaster(await shown(source.upright), raster, colours);
    expectRaster(await shown(source.thumbnail), raster, colours, lossyTolerance);
    const isAsItCame = source.upright === source.original;
    expect(isAsItCame).toBe(file.changes.length === 0);
    const sent = isAsItCame ? await shown(source.upright) : await sentPng(source.upright);
    expectRaster(sent, raster, colours);
  });

  test.each(refused)("$name is refused in a sentence that names it", async (file) => {
    const { name, problem } = file;
    const outcome = await importSource(new Blob([file.bytes]), { name }, { signal });

    expect(outcome).toEqual({ status: "refused", name, problem });
    const [sentence] = noticeLines(en, { kind: "filesRefused", files: [{ name, problem }] });
    expect(sentence).toContain(name);
  });
});

async function imported({ bytes, name }: OpenedFile): Promise<SourceImage> {
  const outcome = await importSource(new Blob([bytes]), { name }, { signal });
  if (outcome.status === "refused") throw new Error(`Refused: ${outcome.problem.kind}`);
  return outcome.source;
}

/** As the stage decodes it. */
async function shown(picture: Blob): Promise<Pixels> {
  const bitmap = await decode(picture);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}

/** As a server that knows nothing of browsers decodes it. */
async function sentPng(picture: Blob): Promise<Pixels> {
  const png = decodePng(await bytesOf(picture), { checkCrc: true });
  const { width, height, channels, depth } = png;
  expect({ depth, type: picture.type }).toEqual({ depth: 8, type: "image/png" });
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < channels; channel++) {
      data[i * 4 + channel] = png.data[i * channels + channel]!;
    }
  }
  return { width, height, data };
}

async function bytesOf(picture: Blob): Promise<Uint8Array> {
  return new Uint8Array(await picture.arrayBuffer());
}

function expectRaster(
  seen: Pixels,
  raster: Raster,
  colours: readonly Rgba[],
  tolerance?: number,
): void {
  const { width, height } = raster;
  expect({ width: seen.width, height: seen.height }).toEqual({ width, height });
  const wrong = wrongPixels(seen, raster, colours, tolerance);
  expect(wrong.slice(0, 3), `${wrong.length} wrong pixels`).toEqual([]);
}
