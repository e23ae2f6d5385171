import { halfSize, type Size } from "#core/geometry/size.ts";
import type { Conversion, EditRequest, RequestFile } from "./editRequest.ts";
import { modelRow } from "./models.ts";
import { toRequestFile } from "./toRequestFile.ts";

/** What is done to files off the main thread. Each rejects for one that the browser cannot decode. */
export type RequestTools = {
  /** The picture at its `halfSize`, in the format that it has. */
  readonly halve: (picture: Blob) => Promise<Blob>;
  readonly toJpeg: (picture: Blob) => Promise<Blob>;
  readonly scaleMask: (mask: Blob, size: Size) => Promise<Blob>;
};

/** Below this, in pixels of the longer side, too little would be left of a picture. */
const smallestSide = 256;

/** How a request that was too big can be made lighter. */
export function waysToLighten({ images, parameters, frame }: EditRequest): readonly Conversion[] {
  const { width, height } = halfSize(frame.sentSize);
  const canBeSmaller = Math.max(width, height) >= smallestSide;
  const takesJpeg = !modelRow(parameters.model ?? "").squarePngOnly;
  return [
    ...(canBeSmaller ? ["scaledDown" as const] : []),
    ...(takesJpeg && !images.every(isJpeg) ? ["savedAsJpeg" as const] : []),
  ];
}

/** The same request with lighter pictures, and the mask along with them; of the same part of the base picture. */
export async function lightenRequest(
  request: EditRequest,
  how: Conversion,
  tools: RequestTools,
): Promise<EditRequest> {
  const [base, ...references] = request.images;
  const lighten = (file: RequestFile) => (how === "scaledDown" ? halve(file) : asJpeg(file));
  async function halve({ name, blob }: RequestFile): Promise<RequestFile> {
    return toRequestFile(name, await tools.halve(blob));
  }
  async function asJpeg(file: RequestFile): Promise<RequestFile> {
    return isJpeg(file) ? file : toRequestFile(file.name, await tools.toJpeg(file.blob));
  }

  const lightened = {
    ...request,
    images: [await lighten(base), ...(await Promise.all(references.map(lighten)))] as const,
    conversions: [...new Set([...request.conversions, how])],
  };
  if (how === "savedAsJpeg") return lightened;

  const sentSize = halfSize(request.frame.sentSize);
  const { mask, frame } = request;
  return {
    ...lightened,
    mask: mask && { ...mask, blob: await tools.scaleMask(mask.blob, sentSize) },
    frame: { ...frame, sentSize },
  };
}

function isJpeg({ blob }: RequestFile): boolean {
  return blob.type === "image/jpeg";
}
