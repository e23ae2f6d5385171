import type { Size } from "#core/geometry/size.ts";
import { isSoundPng } from "#core/png/isSoundPng.ts";
import { readJpegFrame } from "./header/readJpegFrame.ts";
import { isPictureFormat } from "./header/sniffFormat.ts";
import { openingLimits } from "./openingLimits.ts";
import type { ConvertedFormat, Orientation, PictureFormat, SavedChange } from "./sourceImage.ts";

type OpenedFile = {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat | ConvertedFormat;
  readonly orientation: Orientation;
  readonly size: Size;
  readonly scaleDown: boolean;
};

type WithoutFormat<Change> = Change extends SavedChange ? Omit<Change, "savedAs"> : never;

/** Why a file cannot be sent with its own bytes; empty where it can. `shown` is the size it has on the screen. */
export function neededChanges(
  file: OpenedFile,
  shown: Size,
): readonly WithoutFormat<SavedChange>[] {
  const needed = changesOfFile(file, shown);
  if (!file.scaleDown) return needed;
  if (shown.width * shown.height > openingLimits.pixels) return [...needed, { kind: "scaledDown" }];
  return needed.length > 0 ? needed : [{ kind: "savedSmaller" }];
}

function changesOfFile(
  { bytes, format, orientation, size }: OpenedFile,
  shown: Size,
): readonly WithoutFormat<SavedChange>[] {
  if (!isPictureFormat(format)) return [{ kind: "converted", from: format }];
  const turned = orientation === 1 ? [] : [{ kind: "turnedUpright" } as const];
  if (format === "jpeg" && readJpegFrame(bytes)?.components === 4) {
    return [...turned, { kind: "converted", from: "cmyk" }];
  }
  if (turned.length > 0) return turned;

  const isAsItSays = size.width === shown.width && size.height === shown.height;
  return isAsItSays && (format !== "png" || isSoundPng(bytes)) ? [] : [{ kind: "repaired" }];
}
