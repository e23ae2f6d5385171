import { wholeNumber } from "./formats.ts";

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
  dropHere: "Drop to add",
  opening: (name: string) => `Opening ${name}`,
  tray: "Pictures",
  base: "Base",
  reference: (position: number) => `Ref ${position}`,
  baseLabel: (name: string) => `${name}, base picture`,
  referenceLabel: (name: string, position: number) => `${name}, reference ${position}`,
  remove: (name: string) => `Remove ${name}`,
  dragHelp: "Drag to reorder. The first picture is the one you paint on.",
  turnedUpright: (format: string) => `Turned upright, sent as ${format.toUpperCase()}`,
  size: (width: number, height: number) => `${width} × ${height}`,
  removed: (name: string) => `${name} was removed.`,
  replaced: (name: string) => `${name} was replaced as the base.`,
  closed: "The picture was closed.",
  restore: "Restore",
  refused: {
    empty: (name: string) => `${name} is empty: there is no picture in it.`,
    broken: (name: string) => `${name} could not be opened: the file is damaged or incomplete.`,
    unsupported: (name: string, found: string | null) =>
      found === null
        ? `${name} is not a picture this page can open. Use a JPEG, PNG or WebP file.`
        : `${name} is ${/^(avif|svg)$/i.test(found) ? "an" : "a"} ${found.toUpperCase()} file, which this page cannot open. Save it as JPEG, PNG or WebP first.`,
    tooManyPixels: (name: string) =>
      `${name} has more than ${wholeNumber(100)} million pixels. Scale it down first.`,
    tooManyBytes: (name: string) => `${name} is larger than 200 MB. Save a smaller version first.`,
    sampleMissing: "The sample could not be loaded. Check the connection and try again.",
  },
};
