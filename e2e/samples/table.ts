import { flatCoin, pencil } from "./deskThings.ts";
import { halfOrange, leaf, orange } from "./fruit.ts";
import { cupOfCoffee, teaspoon } from "./tableware.ts";
import { areaLight } from "./tracer/areaLight.ts";
import { standing } from "./tracer/bounds.ts";
import { createCamera } from "./tracer/camera.ts";
import { fractal2, noise2 } from "./tracer/noise.ts";
import type { Picture } from "./tracer/picture.ts";
import { renderScene } from "./tracer/renderScene.ts";
import { clamp, lerp, smoothstep } from "./tracer/scalar.ts";
import type { Scene } from "./tracer/scene.ts";
import { plane, plastic, type Paint } from "./tracer/shapes.ts";
import { mix, multiply, normalize, scale, vec, type Vec } from "./tracer/vector.ts";
import { gapShade, plankAt, woodColour, type WoodKind } from "./wood.ts";

/** An oak table seen from above, with coffee, oranges and pencils; a cup has left its ring on the wood. */
export function renderTable(width: number, height: number): Picture {
  const camera = createCamera({
    from: vec(0, 17.6, 8.4),
    at: vec(0, 0, 0.1),
    angle: 27,
    aspect: width / height,
    lens: 0,
    focus: 1,
  });
  return renderScene(scene, camera, { width, height, blocks: 2, doubt: 0.09 });
}

const oak: WoodKind = {
  light: vec(0.6, 0.41, 0.245),
  dark: vec(0.27, 0.15, 0.075),
  rings: 4.6,
  wander: 0.9,
  ringContrast: 0.42,
  fibreContrast: 0.5,
};

const plankWidth = 2.75;
const plankLength = 19;
const gap = 0.024;

const oakPlanks: Paint = ({ x, z }, _, close) => {
  if (!close) return plastic(mix(oak.light, oak.dark, 0.4), 0.4);
  const across = z + 0.6 + 0.035 * x;
  const { seed, tone, edge, edgeX, edgeZ } = plankAt(x, across, plankWidth, plankLength);
  const wood = woodColour(x, across, seed, oak);
  const tinted = multiply(wood, mix(vec(0.9, 0.88, 0.86), vec(1.1, 1.1, 1.1), tone));
  const stain = coffeeRing(x, z);
  const colour = mix(tinted, multiply(tinted, vec(0.22, 0.14, 0.09)), stain);
  const bevel = 0.7 * smoothstep(gap * 2.2, gap, edge);
  const bent = normalize(
    vec(edgeX * bevel, 1, edgeZ * bevel + 0.02 * fractal2(x * 1.2, across * 24, 2, seed)),
  );
  return { ...plastic(scale(colour, gapShade(edge, gap)), lerp(0.42, 0.3, stain), 0.035), bent };
};

const ringAt = vec(0.3, 0, 0.85);

/** How much coffee dried on the wood, 0…1: a ring with a dark outer edge, thinner at one side, and two drops. */
function coffeeRing(x: number, z: number): number {
  const dx = x - ringAt.x;
  const dz = z - ringAt.z;
  if (dx * dx + dz * dz > 6) return 0;
  const out = Math.hypot(dx, dz) + 0.012 * noise2(dx * 1.6, dz * 1.6, 60);
  const turn = Math.atan2(dz, dx);
  const wet = 0.62 + 0.38 * Math.sin(turn * 1 + 0.7) + 0.3 * fractal2(dx * 2.6, dz * 2.6, 3, 61);
  const width = 0.075 + 0.07 * clamp(wet);
  const band = smoothstep(0.9 - width, 0.9 - width * 0.5, out) * smoothstep(0.945, 0.925, out);
  const rim = smoothstep(0.885, 0.91, out) * smoothstep(0.945, 0.925, out);
  const film = 0.1 * smoothstep(0.92, 0.8, out);
  const drops = Math.max(drop(dx - 0.98, dz - 0.72, 0.11), drop(dx - 1.24, dz - 0.42, 0.055));
  return clamp(band * (0.5 + 0.42 * clamp(wet)) + rim * 0.35 * clamp(wet + 0.3) + film + drops);
}

function drop(x: number, z: number, radius: number): number {
  const out = (Math.hypot(x, z) + 0.012 * noise2(x * 9, z * 9, 62)) / radius;
  return (
    0.5 * smoothstep(1, 0.86, out) + 0.3 * smoothstep(1, 0.94, out) * smoothstep(0.7, 0.9, out)
  );
}

const gold = vec(0.72, 0.47, 0.13);
const copper = vec(0.62, 0.27, 0.14);
const saucer = vec(3.75, 0, -1.75);

const scene: Scene = {
  groups: [
    { shapes: [plane(vec(0, 0, 0), vec(0, 1, 0), oakPlanks)], bounds: null },
    standing(vec(-4.05, 0, -2), 2.45, 2, [
      orange(-5.1, -2.2, 0.98, 21),
      orange(-3.1, -2.75, 0.9, 35),
      ...halfOrange(-3.75, -0.75, 0.92),
      leaf(vec(-4.4, 0.5, -3.35), vec(-3.0, 0.25, -4.35)),
    ]),
    standing(saucer, 2.2, 1.55, [
      ...cupOfCoffee(saucer, 0.25),
      teaspoon(
        vec(saucer.x - 1.35, 0.36, saucer.z + 0.55),
        vec(saucer.x + 0.75, 0.55, saucer.z + 1.9),
      ),
    ]),
    standing(vec(-4, 0, 2.4), 2.2, 0.3, [
      pencil(vec(-6, 0.13, 1.7), vec(-2.2, 0.13, 2.55), vec(0.09, 0.3, 0.36)),
      pencil(vec(-5.6, 0.13, 3.2), vec(-2.1, 0.13, 2.95), vec(0.85, 0.6, 0.12)),
    ]),
    standing(vec(5.2, 0, 2.5), 1, 0.12, [
      flatCoin(vec(5.0, 0.05, 2.9), 0.42, gold, 3),
      flatCoin(vec(5.55, 0.05, 2.15), 0.36, copper, 9),
    ]),
  ],
  light: areaLight(vec(-13, 13, -10), vec(0, 0, 0), { width: 6.5, height: 6 }, vec(41, 39.2, 36.6)),
  surroundings,
};

/** A room that is light above and towards the window, and dim elsewhere. */
function surroundings({ x, y, z }: Vec): Vec {
  const window = clamp(0.5 - 0.35 * x - 0.25 * z);
  const room = mix(vec(0.2, 0.19, 0.19), vec(0.62, 0.66, 0.72), window);
  return scale(room, lerp(0.6, 1, smoothstep(-0.2, 0.7, y)) * 0.85);
}
