import { expect } from "@playwright/test";
import { json } from "./endpoint/fixedAnswers.ts";
import { jpegPicture, pngPicture, type PictureFile } from "./pictures.ts";

export type Colour = readonly [red: number, green: number, blue: number];

export const answerSize = { width: 480, height: 320 };

export const colours = {
  red: [200, 30, 40],
  green: [30, 160, 60],
  blue: [40, 60, 210],
} as const satisfies Record<string, Colour>;

/** Pictures of one colour each; the blue one is a JPEG. */
export const answered = {
  red: pngPicture({ ...answerSize, paint: () => colours.red }),
  green: pngPicture({ ...answerSize, paint: () => colours.green }),
  blue: jpegPicture({ ...answerSize, paint: () => colours.blue }),
};

/** An answer whose bytes the story knows. */
export function answerOf(...pictures: readonly PictureFile[]) {
  const data = pictures.map(({ buffer }) => ({ b64_json: buffer.toString("base64") }));
  return json(200, { created: 1, data });
}

/** JPEG may be off by a little. */
export function expectNear(actual: readonly number[], expected: Colour): void {
  const distances = expected.map((value, channel) => Math.abs(value - actual[channel]!));
  const message = `rgb(${actual.join()}) is not rgb(${expected.join()})`;
  expect(Math.max(...distances), message).toBeLessThan(8);
}
