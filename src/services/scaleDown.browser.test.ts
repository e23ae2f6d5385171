import { afterAll, expect, test } from "vitest";
import { big, join, type Bytes } from "#testing/files/bytes.ts";
import { pngChunk } from "#testing/files/encodePlainPng.ts";
import { createImportSource } from "./createImportSource.ts";
import { createPixels } from "./createPixels.ts";

const pixels = createPixels();
afterAll(pixels.destroy);
const importSource = createImportSource(pixels);
const { signal } = new AbortController();

test("a picture of more than 100 megapixels opens scaled down, when it is asked to", async () => {
  const file = new Blob([await halfWhitePng(12_800, 8000)]);

  const refused = await importSource(file, { name: "map.png" }, { signal });
  const outcome = await importSource(file, { name: "map.png" }, { signal, scaleDown: true });

  expect(refused).toMatchObject({ problem: { kind: "tooLarge", limit: "pixels", canScale: true } });
  if (outcome.status === "refused") throw new Error(`Refused: ${outcome.problem.kind}`);
  const { size, upright, original, changes } = outcome.source;
  expect(size).toEqual({ width: 12_649, height: 7905 });
  expect(changes).toEqual([{ kind: "scaledDown", savedAs: "png" }]);
  expect(original).toBe(upright);
  const sent = await createImageBitmap(upright, 6320, 4000, 10, 1);
  const context = new OffscreenCanvas(10, 1).getContext("2d")!;
  context.drawImage(sent, 0, 0);
  const row = context.getImageData(0, 0, 10, 1).data;
  expect([row[0], row[9 * 4]]).toEqual([255, 0]);
}, 120_000);

test("a picture of more than 200 megapixels is refused all the same", async () => {
  const header = pngChunk("IHDR", join(big(20_001, 4), big(10_000, 4), [1, 0, 0, 0, 0]));
  const file = new Blob([join("\x89PNG\r\n\x1a\n", header)]);

  const outcome = await importSource(file, { name: "map.png" }, { signal, scaleDown: true });

  expect(outcome).toMatchObject({
    problem: { kind: "tooLarge", limit: "pixels", canScale: false },
  });
});

/** One bit a pixel: the left half is white, the right half black. */
async function halfWhitePng(width: number, height: number): Promise<Bytes> {
  const row = new Uint8Array(1 + width / 8).fill(0xff, 1, 1 + width / 16);
  const rows = new Blob(Array.from({ length: height }, () => row));
  const deflated = rows.stream().pipeThrough(new CompressionStream("deflate"));
  const data = new Uint8Array(await new Response(deflated).arrayBuffer());
  return join(
    "\x89PNG\r\n\x1a\n",
    pngChunk("IHDR", join(big(width, 4), big(height, 4), [1, 0, 0, 0, 0])),
    pngChunk("IDAT", data),
    pngChunk("IEND", join()),
  );
}
