import type { Box, Size } from "#core/geometry/size.ts";
import { boxOf } from "#core/geometry/size.ts";

/**
 * What part of the base picture is sent, and at which size: the way back from answer pixels to picture pixels.
 *
 * `box` is in picture pixels; `sentSize` is what that part measures in the request.
 */
export type Frame = {
  readonly sourceId: string;
  readonly sourceSize: Size;
  readonly box: Box;
  readonly sentSize: Size;
};

export function wholePictureFrame(source: { readonly id: string; readonly size: Size }): Frame {
  return {
    sourceId: source.id,
    sourceSize: source.size,
    box: boxOf(source.size),
    sentSize: source.size,
  };
}
