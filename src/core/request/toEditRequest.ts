import type { Frame } from "#core/frame/frame.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import type { EditRequest, RequestFile, RequestParameters } from "./editRequest.ts";

type SentSource = Pick<SourceImage, "name" | "upright">;

export type EditRequestParts = {
  /** The masked one first. */
  readonly sources: readonly [SentSource, ...SentSource[]];
  /** The encoded mask file, or null to let the whole picture change. */
  readonly mask: Blob | null;
  readonly prompt: string;
  readonly parameters: RequestParameters;
  readonly frame: Frame;
};

const extensions: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

/** Freezes what a run sends. The prompt goes as typed; file names get the extension of their bytes' type. */
export function toEditRequest({
  sources: [base, ...references],
  mask,
  prompt,
  parameters,
  frame,
}: EditRequestParts): EditRequest {
  const model = parameters.model?.trim() || null;
  return Object.freeze<EditRequest>({
    prompt,
    parameters: Object.freeze({ ...parameters, model }),
    images: Object.freeze([toFile(base), ...references.map(toFile)] as const),
    mask: mask && Object.freeze({ name: "mask.png", blob: mask }),
    frame: Object.freeze({ ...frame }),
  });
}

function toFile({ name, upright }: SentSource): RequestFile {
  const extension = extensions[upright.type] ?? "png";
  return Object.freeze({ name: `${stemOf(name)}.${extension}`, blob: upright });
}

/** A file name without its folder and extension, and without what a form's header cannot carry. */
function stemOf(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const dot = file.lastIndexOf(".");
  const stem = (dot > 0 ? file.slice(0, dot) : file).replace(/\p{Cc}/gu, "").trim();
  return stem || "picture";
}
