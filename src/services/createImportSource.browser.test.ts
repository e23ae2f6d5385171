import { decode as decodePng } from "fast-png";
import { afterAll, describe, expect, test } from "vitest";
import type { Size } from "#core/geometry/size.ts";
import type { ImportProblem, Orientation, SourceImage } from "#core/source/sourceImage.ts";
import { createImportSource } from "./createImportSource.ts";
import { createPixels } from "./createPixels.ts";

const pixels = createPixels();
afterAll(pixels.destroy);
const importSource = createImportSource(pixels);
const { signal } = new AbortController();

const red = [255, 0, 0];
const green = [0, 255, 0];
const blue = [0, 0, 255];
const white = [255, 255, 255];

/** Upright, every picture of these tests has these corners: red, green above blue, white; 48 × 32 pixels. */
const corners = { topLeft: red, topRight: green, bottomLeft: blue, bottomRight: white };
const uprightSize: Size = { width: 48, height: 32 };

/** How the upright picture lies in a file of each orientation, as a canvas transform. Source: EXIF 2.32, 4.6.4 A. */
const storedAs: Readonly<Record<Orientation, [Size, DOMMatrixInit]>> = {
  1: [uprightSize, { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }],
  2: [uprightSize, { a: -1, b: 0, c: 0, d: 1, e: 48, f: 0 }],
  3: [uprightSize, { a: -1, b: 0, c: 0, d: -1, e: 48, f: 32 }],
  4: [uprightSize, { a: 1, b: 0, c: 0, d: -1, e: 0, f: 32 }],
  5: [
    { width: 32, height: 48 },
    { a: 0, b: 1, c: 1, d: 0, e: 0, f: 0 },
  ],
  6: [
    { width: 32, height: 48 },
    { a: 0, b: -1, c: 1, d: 0, e: 0, f: 48 },
  ],
  7: [
    { width: 32, height: 48 },
    { a: 0, b: -1, c: -1, d: 0, e: 32, f: 48 },
  ],
  8: [
    { width: 32, height: 48 },
    { a: 0, b: 1, c: -1, d: 0, e: 32, f: 0 },
  ],
};

async function draw(type: string, orientation: Orientation = 1): Promise<Uint8Array<ArrayBuffer>> {
  const [{ width, height }, transform] = storedAs[orientation];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  context.setTransform(transform);
  const half = { width: uprightSize.width / 2, height: uprightSize.height / 2 };
  Object.values(corners).forEach((colour, i) => {
    context.fillStyle = `rgb(${colour.join()})`;
    context.fillRect((i % 2) * half.width, i < 2 ? 0 : half.height, half.width, half.height);
  });
  const blob = await canvas.convertToBlob({ type, quality: 1 });
  return new Uint8Array(await blob.arrayBuffer());
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function tiff(orientation: Orientation): number[] {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return [...ascii("MM\0*"), 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
}

/** A JPEG whose pixels lie as the orientation says, with the EXIF segment that says so. */
async function aJpeg(orientation: Orientation): Promise<Uint8Array<ArrayBuffer>> {
  const file = await draw("image/jpeg", orientation);
  const exif = [...ascii("Exif\0\0"), ...tiff(orientation)];
  const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return Uint8Array.of(...file.subarray(0, 2), ...segment, ...file.subarray(2));
}

async function imported(bytes: Uint8Array<ArrayBuffer>, name = "cat.jpg"): Promise<SourceImage> {
  const outcome = await importSource(new Blob([bytes]), { name }, { signal });
  if (outcome.status === "refused") throw new Error(`Refused: ${outcome.problem.kind}`);
  return outcome.source;
}

async function thumbnailSizeOf(bytes: Uint8Array<ArrayBuffer>): Promise<Size> {
  const { width, height } = await createImageBitmap((await imported(bytes)).thumbnail);
  return { width, height };
}

async function problemOf(bytes: Uint8Array<ArrayBuffer>): Promise<ImportProblem> {
  const outcome = await importSource(new Blob([bytes]), { name: "x" }, { signal });
  if (outcome.status === "imported") throw new Error("It was imported.");
  return outcome.problem;
}

/** The colours near the corners, as the browser shows the file. */
async function cornersOf(picture: Blob): Promise<Record<keyof typeof corners, number[]>> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.subarray(0, 3)];
  return {
    topLeft: at(2, 2),
    topRight: at(width - 3, 2),
    bottomLeft: at(2, height - 3),
    bottomRight: at(width - 3, height - 3),
  };
}

function expectCorners(found: Record<keyof typeof corners, number[]>): void {
  for (const [corner, colour] of Object.entries(corners)) {
    const seen = found[corner as keyof typeof corners];
    const off = Math.max(...colour.map((value, i) => Math.abs(value - (seen[i] ?? NaN))));
    expect(off, `${corner} is ${seen.join()}`).toBeLessThan(40);
  }
}

describe(createImportSource, () => {
  test.each([
    ["image/jpeg", "jpeg"],
    ["image/png", "png"],
    ["image/webp", "webp"],
  ])("takes an upright %s as it is, byte for byte", async (type, format) => {
    const bytes = await draw(type);

    const source = await imported(bytes, "cat");

    expect(new Uint8Array(await source.upright.arrayBuffer())).toEqual(bytes);
    expect(source.upright).toBe(source.original);
    expect(source.upright.type).toBe(type);
    expect(source).toMatchObject({
      name: "cat",
      format,
      size: uprightSize,
      transform: { orientation: 1 },
      changes: [],
      parent: null,
    });
  });

  test("takes a JPEG that says it is upright as it is", async () => {
    const bytes = await aJpeg(1);

    const source = await imported(bytes);

    expect(new Uint8Array(await source.upright.arrayBuffer())).toEqual(bytes);
  });

  test.each([2, 3, 4, 5, 6, 7, 8] as const)(
    "turns a JPEG of orientation %d upright, once",
    async (orientation) => {
      const bytes = await aJpeg(orientation);

      const source = await imported(bytes);

      expect(source.size).toEqual(uprightSize);
      expect(source.transform).toEqual({ orientation });
      expect(source.changes).toEqual([{ kind: "turnedUpright", savedAs: "png" }]);
      expect(new Uint8Array(await source.original.arrayBuffer())).toEqual(bytes);
      const png = decodePng(await source.upright.arrayBuffer());
      expect({ width: png.width, height: png.height }).toEqual(uprightSize);
      expectCorners(await cornersOf(source.upright));
      expectCorners(await cornersOf(source.thumbnail));
    },
  );

  test("shows and sends a PNG with EXIF in one and the same way", async () => {
    const file = await draw("image/png", 6);
    const block = tiff(6);
    const chunk = [...ascii("eXIf"), ...block];
    const sum = crc(chunk);
    const exif = [0, 0, 0, block.length, ...chunk, sum >>> 24, sum >>> 16, sum >>> 8, sum];
    const afterHeader = 33;

    const source = await imported(
      Uint8Array.of(...file.subarray(0, afterHeader), ...exif, ...file.subarray(afterHeader)),
    );

    const png = decodePng(await source.upright.arrayBuffer());
    const bitmap = await createImageBitmap(source.upright);
    expect({ width: png.width, height: png.height }).toEqual(source.size);
    expect({ width: bitmap.width, height: bitmap.height }).toEqual(source.size);
    expectCorners(await cornersOf(source.upright));
  });

  test("makes a thumbnail of at most 320 pixels, and no larger than the picture", async () => {
    const canvas = new OffscreenCanvas(1000, 500);
    canvas.getContext("2d")!.fillRect(0, 0, 500, 500);
    const large = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());

    expect(await thumbnailSizeOf(large)).toEqual({ width: 320, height: 160 });
    expect(await thumbnailSizeOf(await draw("image/png"))).toEqual(uprightSize);
  });

  test("names what a file is that cannot be opened", async () => {
    expect(await problemOf(new Uint8Array())).toEqual({ kind: "empty" });
    expect(await problemOf(Uint8Array.from(ascii("%PDF-1.7")))).toEqual({
      kind: "unsupported",
      found: "pdf",
    });
    expect(await problemOf(Uint8Array.from(ascii("GIF89a")))).toEqual({
      kind: "undecodable",
      found: "gif",
    });
    expect(await problemOf(Uint8Array.from(ascii("hello")))).toEqual({
      kind: "unsupported",
      found: null,
    });
  });

  test("finds damaged files broken", async () => {
    const png = await draw("image/png");
    const noPixels = Uint8Array.from(png);
    noPixels.fill(0, 45);

    expect(await problemOf(png.slice(0, 20))).toEqual({ kind: "broken" });
    expect(await problemOf(noPixels)).toEqual({ kind: "broken" });
  });

  test("refuses more than 100 megapixels by the header, without decoding", async () => {
    const png = await draw("image/png");
    png.set([0, 0, 0x27, 0x11, 0, 0, 0x27, 0x10], 16); // 10001 × 10000

    expect(await problemOf(png)).toEqual({ kind: "tooLarge", limit: "pixels", canScale: true });
  });

  test("refuses more than 200 MB without reading", async () => {
    const part = new Blob([new Uint8Array(1024 * 1024)]);
    const file = new Blob([...Array.from({ length: 200 }, () => part), "!"]);

    const outcome = await importSource(file, { name: "x" }, { signal });

    expect(outcome).toEqual({
      status: "refused",
      name: "x",
      problem: { kind: "tooLarge", limit: "bytes", canScale: true },
    });
  });

  test("remembers which result a picture was", async () => {
    const parent = { runId: "r", pictureId: "p" };
    const file = new Blob([await draw("image/png")]);

    const outcome = await importSource(file, { name: "x", parent }, { signal });

    expect(outcome).toMatchObject({ source: { parent } });
  });

  test("ends when it is cancelled", async () => {
    const abort = new AbortController();

    const outcome = importSource(new Blob([await draw("image/png")]), { name: "x" }, abort);
    abort.abort("enough");

    await expect(outcome).rejects.toBe("enough");
  });
});

/** CRC-32 bit by bit, as in the PNG specification, annex D. */
function crc(bytes: readonly number[]): number {
  let value = -1;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}
