import type { Messages } from "#core/messages/messages.ts";
import type { Conversion, EditRequest } from "#core/request/editRequest.ts";

/** What was done to the pictures before they were sent, in words. */
export function conversionFacts(
  { results: text }: Messages,
  { conversions, frame }: EditRequest,
): readonly string[] {
  const { width, height } = frame.sentSize;
  const facts: Readonly<Record<Conversion, string>> = {
    scaledDown: text.sentAt(width, height),
    savedAsJpeg: text.sentAsJpeg,
  };
  return conversions.map((conversion) => facts[conversion]);
}
