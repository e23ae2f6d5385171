import { formatNames } from "#core/messages/formatNames.ts";
import type { ConvertedFormat } from "#core/source/sourceImage.ts";

export const sources = {
  addPictures: "Add pictures",
  addPicture: "Add picture",
  dropTitle: "Drop a picture anywhere",
  dropHint: "Paint over what should change, say what you want there, press Run.",
  choose: "Choose a picture",
  pasteHint: "or paste one",
  trySample: "Or try a sample",
  sample: (name: string) => `Sample: ${name}`,
  sampleNames: { stillLife: "Still life", table: "Wooden table", landscape: "Landscape" },
  useAs: "Use as",
  dropReplace: "Replace",
  dropReference: "Reference",
  dropMask: "Mask",
  dropHere: "Drop to add",
  dropToChoose: "Drop to choose what it becomes",
  dropAsReference: "Drop as a reference",
  dropAsBase: "Drop as the base",
  opening: (name: string) => `Opening ${name}`,
  tray: "Pictures",
  base: "Base",
  reference: (position: number) => `Ref ${position}`,
  baseLabel: (name: string) => `${name}, base picture`,
  referenceLabel: (name: string, position: number) => `${name}, reference ${position}`,
  remove: (name: string) => `Remove ${name}`,
  movable: "movable picture",
  moveHelp:
    "Press Space to pick the picture up, move it with the arrow keys, and press Space again to put it down. Escape puts it back. Delete removes it. The first picture is the one you paint on.",
  pickedUp: (name: string) => `${name} is picked up.`,
  movedTo: (name: string, place: number, of: number) =>
    place === 1 ? `${name} is the base picture now.` : `${name} is number ${place} of ${of} now.`,
  putDown: (name: string, place: number, of: number) =>
    place === 1
      ? `${name} is put down as the base picture.`
      : `${name} is put down as number ${place} of ${of}.`,
  putBack: (name: string) => `${name} is back in its place.`,
  turnedUpright: (format: string) => `Turned upright, sent as ${format.toUpperCase()}`,
  converted: (from: ConvertedFormat | "cmyk", format: string) =>
    `Converted from ${from === "cmyk" ? "CMYK" : formatNames[from]}, sent as ${format.toUpperCase()}`,
  repaired: (format: string) => `Repaired, sent as ${format.toUpperCase()}`,
  scaledDown: (format: string) => `Scaled down, sent as ${format.toUpperCase()}`,
  savedSmaller: (format: string) => `Saved smaller, sent as ${format.toUpperCase()}`,
  scaleDown: "Scale down",
  locationFound: (name: string) =>
    `${name} tells where it was taken; a model you connect would be told too.`,
  removeLocation: "Remove it",
  locationRemoved: "Location removed",
  size: (width: number, height: number) => `${width} × ${height}`,
  removed: (name: string) => `${name} was removed.`,
  replaced: (name: string) => `${name} was replaced as the base.`,
  closed: "The picture was closed.",
  restore: "Restore",
};
