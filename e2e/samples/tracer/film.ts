import { createPicture, type Picture } from "./picture.ts";
import { smoothLight, type Layer } from "./smoothLight.ts";
import type { Sample } from "./traceScene.ts";
import { luminance, type Vec } from "./vector.ts";

/** Sums of samples, pixel by pixel, in the parts that noise is taken out of one by one. */
export type Film = {
  readonly addSample: (pixel: number, sample: Sample) => void;
  /** How uncertain a pixel's light still is (whatever its colour): its standard error, relative to it. */
  readonly doubtAt: (pixel: number) => number;
  readonly develop: () => Picture;
};

export function createFilm(width: number, height: number): Film {
  const size = width * height;
  const counts = new Uint32Array(size);
  const albedo = new Float32Array(size * 3);
  const normal = new Float32Array(size * 3);
  const distance = new Float32Array(size);
  const diffuse = createLayer(size);
  const gloss = createLayer(size);
  const totalSquares = new Float32Array(size);
  const totals = new Float32Array(size);

  return {
    addSample(pixel, sample) {
      counts[pixel]! += 1;
      addVec(albedo, pixel, sample.albedo);
      addVec(normal, pixel, sample.normal);
      distance[pixel]! += sample.distance;
      const lit = {
        x: sample.albedo.x * sample.irradiance.x,
        y: sample.albedo.y * sample.irradiance.y,
        z: sample.albedo.z * sample.irradiance.z,
      };
      addVec(diffuse.light, pixel, lit);
      addVec(gloss.light, pixel, sample.gloss);
      const level = 0.6 * luminance(sample.irradiance) + luminance(sample.gloss);
      totals[pixel]! += level;
      totalSquares[pixel]! += level * level;
      diffuse.variance[pixel]! += luminance(sample.irradiance) ** 2;
      gloss.variance[pixel]! += luminance(sample.gloss) ** 2;
    },
    doubtAt(pixel) {
      const count = counts[pixel]!;
      const mean = totals[pixel]! / count;
      const variance = Math.max(0, totalSquares[pixel]! / count - mean * mean) / count;
      return Math.sqrt(variance) / (mean + 0.05);
    },
    develop() {
      for (let pixel = 0; pixel < size; pixel++) {
        const share = 1 / counts[pixel]!;
        for (const sums of [albedo, normal, diffuse.light, gloss.light]) {
          for (let i = pixel * 3; i < pixel * 3 + 3; i++) sums[i]! *= share;
        }
        distance[pixel]! *= share;
        for (let i = pixel * 3; i < pixel * 3 + 3; i++) {
          diffuse.light[i]! /= Math.max(albedo[i]!, 0.002);
        }
        toVarianceOfMean(diffuse, pixel, share);
        toVarianceOfMean(gloss, pixel, share);
      }
      const guide = { width, height, normal, distance };
      const smoothDiffuse = smoothLight(diffuse, guide);
      const smoothGloss = smoothLight(gloss, guide);
      const picture = createPicture(width, height);
      for (let i = 0; i < size * 3; i++) {
        picture.light[i] = smoothDiffuse[i]! * Math.max(albedo[i]!, 0.002) + smoothGloss[i]!;
      }
      return picture;
    },
  };
}

function createLayer(size: number): Layer {
  return { light: new Float32Array(size * 3), variance: new Float32Array(size) };
}

function addVec(sums: Float32Array, pixel: number, { x, y, z }: Vec): void {
  sums[pixel * 3]! += x;
  sums[pixel * 3 + 1]! += y;
  sums[pixel * 3 + 2]! += z;
}

/** Turns a sum of squares into the variance of the mean beside it. */
function toVarianceOfMean({ light, variance }: Layer, pixel: number, share: number): void {
  const i = pixel * 3;
  const mean = 0.2126 * light[i]! + 0.7152 * light[i + 1]! + 0.0722 * light[i + 2]!;
  variance[pixel] = Math.max(0, variance[pixel]! * share - mean * mean) * share;
}
