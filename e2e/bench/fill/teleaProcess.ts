import cv from "@techstark/opencv-js";

/** RGBA pixels and a mask that is not 0 in the hole. */
export type TeleaJob = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
  readonly mask: Uint8Array;
};

/** The time is the processor's, which other work on the machine hardly lengthens. */
export type TeleaAnswer = { readonly pixels: Uint8ClampedArray; readonly milliseconds: number };

/** In pixels: what OpenCV's own examples use. */
const radius = 3;

function inpaint({ width, height, pixels, mask }: TeleaJob): TeleaAnswer {
  const picture = new cv.Mat(height, width, cv.CV_8UC4);
  const hole = new cv.Mat(height, width, cv.CV_8UC1);
  picture.data.set(pixels);
  hole.data.set(mask);
  const colours = new cv.Mat();
  const filled = new cv.Mat();
  cv.cvtColor(picture, colours, cv.COLOR_RGBA2RGB);

  const before = process.cpuUsage();
  cv.inpaint(colours, hole, filled, radius, cv.INPAINT_TELEA);
  const milliseconds = process.cpuUsage(before).user / 1000;

  cv.cvtColor(filled, picture, cv.COLOR_RGB2RGBA);
  const answer = { pixels: new Uint8ClampedArray(picture.data), milliseconds };
  for (const mat of [picture, hole, colours, filled]) mat.delete();
  return answer;
}

cv.onRuntimeInitialized = () => {
  process.on("message", (job: TeleaJob) => process.send!(inpaint(job)));
  process.send!("ready");
};
