import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  grain,
  samples,
  sizeLimit,
  thumbnailLimit,
  thumbnailWidth,
  type Sample,
} from "./samples.ts";
import { encodeJpeg } from "./tracer/encodeJpeg.ts";
import { shrink, type Picture } from "./tracer/picture.ts";
import { toPixels } from "./tracer/toPixels.ts";

const folder = join(import.meta.dirname, "../../public/samples");

/** Renders every sample, or those named on the command line, into public/samples. */
function renderSamples(chosen: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const sample of samples) {
    if (chosen.length > 0 && !chosen.includes(sample.name)) continue;

    const started = performance.now();
    const picture = sample.render(sample.width, sample.height);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${sample.name}: ${sample.width} × ${sample.height}, rendered in ${seconds} s`);

    save(sample, `${sample.name}.jpg`, picture, sizeLimit);
    const height = Math.round((thumbnailWidth * sample.height) / sample.width);
    const thumbnail = shrink(picture, thumbnailWidth, height);
    save(sample, `${sample.name}-thumb.jpg`, thumbnail, thumbnailLimit);
  }
}

function save({ exposure }: Sample, file: string, picture: Picture, limit: number): void {
  const { bytes, quality } = encodeJpeg(toPixels(picture, { exposure, grain }), picture, limit);
  writeFileSync(join(folder, file), bytes);
  console.log(`  ${file}: ${(bytes.length / 1000).toFixed(0)} kB, quality ${quality}`);
}

renderSamples(process.argv.slice(2));
