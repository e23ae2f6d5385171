import type { Camera } from "./camera.ts";
import { createFilm } from "./film.ts";
import type { Picture } from "./picture.ts";
import { blockSize, createSampler } from "./sampler.ts";
import type { Scene } from "./scene.ts";
import { traceScene } from "./traceScene.ts";

export type Effort = {
  readonly width: number;
  readonly height: number;
  /** Blocks of 16 samples that an uncertain pixel gets at most. */
  readonly blocks: number;
  /** Relative error at which a pixel is good enough. */
  readonly doubt: number;
};

/** A picture of the scene: more samples where the light is uncertain, then the rest of the noise smoothed away. */
export function renderScene(scene: Scene, camera: Camera, effort: Effort): Picture {
  const { width, height } = effort;
  const film = createFilm(width, height);
  const sampler = createSampler();
  for (let pixel = 0; pixel < width * height; pixel++) {
    const column = pixel % width;
    const row = (pixel - column) / width;
    for (let block = 0; block < effort.blocks; block++) {
      if (block > 0 && film.doubtAt(pixel) < effort.doubt) break;
      for (let index = 0; index < blockSize; index++) {
        sampler.start(pixel, block, index);
        sampler.next();
        const x = (column + sampler.u) / width;
        const y = (row + sampler.v) / height;
        film.addSample(pixel, traceScene(scene, camera.rayThrough(x, y, sampler), sampler));
      }
    }
  }
  return film.develop();
}
