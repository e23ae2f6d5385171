import { parseSize } from "#core/frame/parseFrame.ts";
import { parseParameters } from "#core/request/parseParameters.ts";
import { blobOf, fieldsOf, listOf, nullOr, oneOf, textOf } from "#core/support/narrow.ts";
import type { DraftFields, StoredMask } from "./draftStorage.ts";
import { convertedFormats, orientations, pictureFormats } from "./formats.ts";
import type { ParentPicture, SourceChange, SourceImage } from "./sourceImage.ts";

/** A source as it was stored. Throws `DamagedError`. */
export function parseSource(record: unknown): SourceImage {
  const fields = fieldsOf(record);
  const upright = blobOf(fields["upright"]);
  return {
    id: textOf(fields["id"]),
    name: textOf(fields["name"]),
    format: oneOf(fields["format"], [...pictureFormats, ...convertedFormats]),
    original: blobOf(fields["original"]),
    transform: {
      orientation: oneOf(fieldsOf(fields["transform"])["orientation"], orientations),
    },
    size: parseSize(fields["size"]),
    upright,
    thumbnail: fields["thumbnail"] instanceof Blob ? fields["thumbnail"] : upright,
    changes: listOf(fields["changes"], parseChange),
    parent: nullOr(fields["parent"], parseParent),
  };
}

function parseChange(value: unknown): SourceChange {
  const fields = fieldsOf(value);
  const kinds = [
    "turnedUpright",
    "converted",
    "repaired",
    "scaledDown",
    "savedSmaller",
    "locationRemoved",
  ] as const;
  const kind = oneOf(fields["kind"], kinds);
  if (kind === "locationRemoved") return { kind };
  const savedAs = oneOf(fields["savedAs"], ["png", "jpeg"]);
  if (kind !== "converted") return { kind, savedAs };
  return { kind, savedAs, from: oneOf(fields["from"], [...convertedFormats, "cmyk"]) };
}

export function parseParent(value: unknown): ParentPicture {
  const fields = fieldsOf(value);
  return { runId: textOf(fields["runId"]), pictureId: textOf(fields["pictureId"]) };
}

/** The rest of a draft as it was stored. Throws `DamagedError`. */
export function parseDraftFields(record: unknown): DraftFields {
  const fields = fieldsOf(record);
  return {
    prompt: textOf(fields["prompt"]),
    parameters: parseParameters(fields["parameters"]),
    tools: fieldsOf(fields["tools"]),
  };
}

/** A mask as it was stored. Throws `DamagedError`. */
export function parseStoredMask(record: unknown): StoredMask {
  const fields = fieldsOf(record);
  return { packed: blobOf(fields["packed"]), size: parseSize(fields["size"]) };
}
