import { areaLight } from "./tracer/areaLight.ts";
import { standing } from "./tracer/bounds.ts";
import { createCamera } from "./tracer/camera.ts";
import { noise2 } from "./tracer/noise.ts";
import type { Picture } from "./tracer/picture.ts";
import { renderScene } from "./tracer/renderScene.ts";
import { smoothstep } from "./tracer/scalar.ts";
import type { Scene } from "./tracer/scene.ts";
import { matt, plane, plastic, sphere } from "./tracer/shapes.ts";
import { grey, mix, scale, vec, type Vec } from "./tracer/vector.ts";
import { woodColour, type WoodKind } from "./wood.ts";

/** Pastel spheres on a polished maple table before a bright wall; the white one stands alone. */
export function renderStillLife(width: number, height: number): Picture {
  const camera = createCamera({
    from: vec(0.08, 3.7, 13.2),
    at: vec(0.08, 0.6, 0),
    angle: 27,
    aspect: width / height,
    lens: 0.05,
    focus: 12,
  });
  return renderScene(scene, camera, { width, height, blocks: 2, doubt: 0.03 });
}

const maple: WoodKind = {
  light: vec(0.8, 0.66, 0.5),
  dark: vec(0.57, 0.41, 0.27),
  rings: 2.2,
  wander: 1.1,
  ringContrast: 0.08,
  fibreContrast: 0.38,
};

const wall = plane(vec(0, 0, -9.5), vec(0, 0, 1), () => matt(vec(0.84, 0.84, 0.84)));

const table = plane(
  vec(0, 0, 0),
  vec(0, 1, 0),
  ({ x, z }, _, close) => {
    if (!close) return plastic(mix(maple.light, maple.dark, 0.4), 0.2);
    const turned = { x: x * 0.94 + z * 0.34, z: z * 0.94 - x * 0.34 };
    const roughness = 0.2 + 0.03 * noise2(turned.x * 0.7, turned.z * 3, 5);
    return plastic(woodColour(turned.x * 2, turned.z * 1.2, 4, maple), roughness);
  },
  ({ z }) => z > -6.5,
);

const scene: Scene = {
  groups: [
    { shapes: [wall, table], bounds: null },
    standing(vec(-1.4, 0, 0), 3, 2.6, [
      ball(-2.6, -0.5, 1.25, vec(0.86, 0.5, 0.36), 0.16),
      ball(-0.35, -1.5, 0.98, vec(0.36, 0.62, 0.76), 0.16),
      ball(-1.0, 1.15, 0.5, vec(0.9, 0.74, 0.28), 0.22),
      ball(0.42, 0.75, 0.3, vec(0.46, 0.6, 0.44), 0.22),
    ]),
    standing(vec(2.2, 0, 1.75), 0.5, 1, [ball(2.2, 1.75, 0.37, vec(0.86, 0.85, 0.83), 0.1)]),
  ],
  light: areaLight(
    vec(-5.8, 9.9, 5.3),
    vec(0, 0.8, -0.5),
    { width: 5.6, height: 5.2 },
    vec(17, 16.4, 15.6),
    (u, v) => pane(u, 3) * pane(v, 2),
  ),
  surroundings,
};

function ball(x: number, z: number, radius: number, colour: Vec, roughness: number) {
  return sphere(vec(x, radius, z), radius, () => plastic(colour, roughness, 0.045));
}

/** A window's bars, as they show in the spheres. */
function pane(at: number, count: number): number {
  const within = (at * count) % 1;
  return smoothstep(0, 0.05, within) * smoothstep(0, 0.05, 1 - within) * 1.15;
}

/** A bright room: light ceiling, somewhat darker floor and far end. */
function surroundings({ y, z }: Vec): Vec {
  const room = mix(vec(0.5, 0.48, 0.47), vec(0.96, 0.97, 1), smoothstep(-0.4, 0.9, y));
  return scale(mix(room, grey(0.5), smoothstep(0.3, 1, z) * 0.4), 0.54);
}
