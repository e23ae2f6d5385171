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

/** The usual one first. */
type Extensions = readonly [string, ...string[]];

const extensions: Readonly<Record<string, Extensions>> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
};

/** Freezes what a run sends. The prompt goes as typed; file names end as their bytes' type demands. */
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
  const fitting = extensions[upright.type] ?? ["png"];
  return Object.freeze({ name: fileName(name, fitting), blob: upright });
}

/** Without its folder and what a form's header cannot carry. Its own extension stays where it fits the bytes. */
function fileName(name: string, fitting: Extensions): string {
  const slash = Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\"));
  const file = name
    .slice(slash + 1)
    .replace(/\p{Cc}/gu, "")
    .trim();
  const dot = file.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [file.slice(0, dot), file.slice(dot + 1)] : [file, ""];
  if (fitting.includes(extension.toLowerCase())) return file;
  return `${stem || "picture"}.${fitting[0]}`;
}
