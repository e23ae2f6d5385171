import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { encode } from "fast-png";
import { compareFills } from "./compareFills.ts";
import type { Case } from "./cases.ts";
import { reportOf, summaryOf } from "./report.ts";
import { timeFills } from "./timing.ts";

/**
 * Holds the built-in fill against OpenCV's Telea inpainting: `npm run bench:fill`, on a quiet machine. See
 * docs/fill-quality.md, whose tables `--docs` writes anew. `--seed 2` makes other pictures, `--only wood` some of them,
 * `--quick` leaves the time in Chromium out, and `--pictures DIR` keeps what was filled.
 */
const doc = "docs/fill-quality.md";
const marker = "<!-- tables by npm run bench:fill -- --docs -->";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    quick: { type: "boolean", default: false },
    docs: { type: "boolean", default: false },
    pictures: { type: "string" },
  },
});

async function bench(): Promise<void> {
  const rows = await compareFills(Number(options.seed), options.only, keepPictures);
  const timings = options.quick ? [] : await timeFills();
  const report = reportOf(rows, timings);
  console.log(report);

  mkdirSync("test-results", { recursive: true });
  const { seed } = options;
  writeFileSync("test-results/bench-fill.json", JSON.stringify({ seed, rows, timings }, null, 2));
  if (!options.docs) return;
  const [text] = readFileSync(doc, "utf8").split(marker);
  writeFileSync(
    doc,
    `${text}${marker}\n\n${report.replace(summaryOf(rows), `Ours is ${summaryOf(rows)}.`)}\n`,
  );
}

/** Side by side: the true picture, ours and Telea's. */
function keepPictures(
  { picture, hole, truth }: Case,
  ours: Uint8ClampedArray,
  telea: Uint8ClampedArray,
): void {
  if (!options.pictures) return;
  mkdirSync(options.pictures, { recursive: true });
  const { width, height } = truth.size;
  const data = new Uint8Array(width * 3 * height * 4);
  for (const [column, pixels] of [truth.pixels, ours, telea].entries()) {
    for (let y = 0; y < height; y++) {
      const row = pixels.subarray(y * width * 4, (y + 1) * width * 4);
      data.set(row, (y * 3 + column) * width * 4);
    }
  }
  const name = `${picture.replaceAll(/\W+/g, "-")}-${hole}.png`;
  writeFileSync(
    `${options.pictures}/${name}`,
    encode({ width: width * 3, height, data, channels: 4 }),
  );
}

await bench();
