import { fixedAnswers, json, type Answer } from "./fixedAnswers.ts";
import { findModel } from "./models.ts";
import { paintAnswer } from "./paintAnswer.ts";
import type { ReceivedEdit } from "./receivedEdit.ts";
import { refuse } from "./refusal.ts";
import { sniffPicture } from "./sniffPicture.ts";

type LinkMode = "links" | "relativeLinks" | "linksWithoutCors";
type PictureMode = LinkMode | "pictures" | "revisedPrompts" | "lastPictureBroken";

/**
 * What is answered to an edit that keeps to the contract: pictures in one of several wrappings, a connection
 * that breaks, one of `fixedAnswers`, or an answer of the story's own.
 */
export type AnswerMode =
  | PictureMode
  | "cutInBody"
  | "noAnswer"
  | keyof typeof fixedAnswers
  | Answer;

/** Keeps a PNG that an answer links to, and returns its absolute URL. */
export type SaveFile = (bytes: Uint8Array, options: { readonly cors: boolean }) => URL;

/** The answer to `edit`. How its connection breaks ("cutInBody", "noAnswer") is the caller's affair. */
export function toAnswer(edit: ReceivedEdit, mode: AnswerMode, save: SaveFile): Answer {
  if (edit.refusal) return json(edit.refusal.status, { error: edit.refusal.error });
  if (typeof mode === "object") return mode;
  if (mode in fixedAnswers) return fixedAnswers[mode as keyof typeof fixedAnswers];

  try {
    return answerPictures(edit, mode as PictureMode, save);
  } catch (error) {
    const { error: body } = refuse("invalid_image_file", "image", `Not readable: ${String(error)}`);
    return json(400, { error: body });
  }
}

function answerPictures(edit: ReceivedEdit, mode: PictureMode, save: SaveFile): Answer {
  const { images, mask, text } = edit;
  const count = Number(text("n") ?? 1);
  const linkMode = linkModeOf(edit, mode);

  const data = Array.from({ length: count }, (_, index) => {
    const png = paintAnswer(images[0]!, mask, index);
    const picture = linkMode
      ? { url: linkTo(save(png, { cors: linkMode !== "linksWithoutCors" }), linkMode) }
      : { b64_json: Buffer.from(png).toString("base64") };
    if (mode === "revisedPrompts") {
      return { ...picture, revised_prompt: `Revised: ${text("prompt")}` };
    }
    if (mode === "lastPictureBroken" && index === count - 1) return { b64_json: "%% broken %%" };
    return picture;
  });
  return json(200, { created: Math.floor(Date.now() / 1000), ...describe(edit), data });
}

/** The fields that the older models leave out. */
function describe({ images, text }: ReceivedEdit): object {
  if (answersByLink(text("model"))) return {};
  const { width, height } = sniffPicture(images[0]!.bytes)!;
  const outputTokens = 1056 * Number(text("n") ?? 1);
  return {
    background: "opaque",
    output_format: "png",
    quality: resolved(text("quality"), "medium"),
    size: `${width}x${height}`,
    usage: {
      total_tokens: 400 + outputTokens,
      input_tokens: 400,
      output_tokens: outputTokens,
      input_tokens_details: { text_tokens: 12, image_tokens: 388 },
    },
  };
}

function linkModeOf({ text }: ReceivedEdit, mode: PictureMode): LinkMode | null {
  if (mode === "links" || mode === "relativeLinks" || mode === "linksWithoutCors") return mode;
  return answersByLink(text("model")) && text("response_format") !== "b64_json" ? "links" : null;
}

function linkTo(url: URL, mode: LinkMode): string {
  return mode === "relativeLinks" ? url.pathname : url.href;
}

/** Models with a choice of response_format answer with links by default. */
function answersByLink(model: string | null): boolean {
  return findModel(model)?.rules["response_format"] !== undefined;
}

function resolved(asked: string | null, automatic: string): string {
  return asked === null || asked === "auto" ? automatic : asked;
}
