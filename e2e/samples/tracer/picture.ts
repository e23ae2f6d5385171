/** Linear light, three numbers a pixel in rows from the top: red, green, blue; 1 = white before the exposure. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
};

export function createPicture(width: number, height: number): Picture {
  return { width, height, light: new Float32Array(width * height * 3) };
}

/** A smaller picture, each pixel the mean of the area that it covers. */
export function shrink(picture: Picture, width: number, height: number): Picture {
  const half = shrinkAxis(
    picture.light,
    picture.width,
    picture.height,
    width,
    3,
    picture.width * 3,
  );
  const light = shrinkAxis(half, picture.height, width, height, width * 3, 3);
  return { width, height, light };
}

/** Box-filters one axis of `count` pixels that are `step` apart down to `target`; `lines` are `pitch` apart. */
function shrinkAxis(
  light: Float32Array,
  count: number,
  lines: number,
  target: number,
  step: number,
  pitch: number,
): Float32Array {
  const shrunk = new Float32Array(target * lines * 3);
  const newPitch = step === 3 ? target * 3 : pitch;
  const ratio = count / target;
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < target; i++) {
      const start = i * ratio;
      const end = Math.min(count, start + ratio);
      for (let from = Math.floor(start); from < end; from++) {
        const weight = (Math.min(end, from + 1) - Math.max(start, from)) / ratio;
        for (let channel = 0; channel < 3; channel++) {
          shrunk[line * newPitch + i * step + channel]! +=
            weight * light[line * pitch + from * step + channel]!;
        }
      }
    }
  }
  return shrunk;
}
