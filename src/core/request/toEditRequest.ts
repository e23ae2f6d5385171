import type { Frame } from "#core/frame/frame.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import type { EditRequest, RequestFile, RequestParameters } from "./editRequest.ts";
import { toRequestFile } from "./toRequestFile.ts";

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
    conversions: Object.freeze([]),
  });
}

function toFile({ name, upright }: SentSource): RequestFile {
  return toRequestFile(name, upright);
}
