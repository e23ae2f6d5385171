import { count, decimal, wholeNumber } from "./formats.ts";

export const request = {
  prompt: "Prompt",
  promptPlaceholder: "What should be there instead?",
  promptPlaceholderBuiltin: "What should be there instead? The built-in fill needs no words.",
  builtinHint:
    "The built-in fill works at once, without an account. It repairs from the surroundings and does not read the prompt.",
  builtinShortHint: "The built-in fill does not read the prompt.",
  connectModel: "Connect a model",
  model: "Model",
  modelPlaceholder: "gpt-image-2",
  size: "Size",
  quality: "Quality",
  images: "Images",
  auto: "auto",
  retired: (date: string) => `retired ${date}`,
  run: "Run",
  runShortcut: (mac: boolean) => (mac ? "⌘↵" : "Ctrl ↵"),
  moreControls: "More settings",
  fewerControls: "Fewer settings",
  preparing: "Preparing the mask…",
  issues: {
    baseUrl: "The connection has no valid address yet.",
    noPicture: "Add a picture first.",
    tooManyPictures: (limit: number) =>
      `This model takes at most ${count(limit, "picture", "pictures")}. Remove some.`,
    fileTooLarge: (name: string, limitMegabytes: number) =>
      `${name} is larger than the ${decimal(limitMegabytes)} MB this model takes.`,
    notSquarePng: (name: string) => `This model takes square PNG files only, and ${name} is none.`,
    nothingPaintedBuiltin: "Paint over what should go first.",
    nothingPainted: "Nothing painted: the whole picture may change.",
    everythingPaintedBuiltin: "Leave something unpainted to copy from.",
    everythingPainted: "The mask covers everything. Press Run again to repaint the whole picture.",
    promptMissing: "Say what should be there instead.",
    promptTooLong: (length: number, limit: number) =>
      `The prompt has ${wholeNumber(length)} characters; this model takes ${wholeNumber(limit)}.`,
    modelMissing: "Name the model to use.",
    countOutOfRange: (limit: number) =>
      limit === 1 ? "This model makes one picture at a time." : `Ask for 1 to ${limit} pictures.`,
  },
};
