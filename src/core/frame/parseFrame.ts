import type { Box, Size } from "#core/geometry/size.ts";
import { fieldsOf, numberOf, textOf } from "#core/support/narrow.ts";
import type { Frame } from "./frame.ts";

/** A frame as it was stored. Throws `DamagedError`. */
export function parseFrame(value: unknown): Frame {
  const fields = fieldsOf(value);
  return {
    sourceId: textOf(fields["sourceId"]),
    sourceSize: parseSize(fields["sourceSize"]),
    box: parseBox(fields["box"]),
    sentSize: parseSize(fields["sentSize"]),
  };
}

export function parseSize(value: unknown): Size {
  const fields = fieldsOf(value);
  return { width: numberOf(fields["width"]), height: numberOf(fields["height"]) };
}

function parseBox(value: unknown): Box {
  const fields = fieldsOf(value);
  return {
    left: numberOf(fields["left"]),
    top: numberOf(fields["top"]),
    right: numberOf(fields["right"]),
    bottom: numberOf(fields["bottom"]),
  };
}
