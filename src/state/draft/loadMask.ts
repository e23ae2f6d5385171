import type { MaskFiles } from "#core/mask/load/maskReading.ts";
import type { SourceImage } from "#core/source/sourceImage.ts";
import type { NoticesStore } from "#state/notices/createNoticesStore.ts";
import type { PictureFile } from "./addPictures.ts";
import type { DraftStore } from "./draftState.ts";

type LoadMaskPorts = {
  readonly draft: DraftStore;
  readonly notices: NoticesStore;
  readonly maskFiles: Pick<MaskFiles, "read">;
};

/** Gives a picture the mask that a file holds. A file that cannot be read is named, and everything stays. */
export async function loadMask(
  { draft, notices, maskFiles }: LoadMaskPorts,
  { name, blob }: PictureFile,
  source: Pick<SourceImage, "id" | "size">,
): Promise<void> {
  const { post } = notices.getState();
  const reading = await maskFiles.read(blob, source.size);
  if (reading.status === "refused") {
    return post({ kind: "filesRefused", files: [{ name, problem: reading.problem }] });
  }

  draft.getState().replaceMask(source, reading.bytes);
  const { size: from } = reading;
  const { size: to } = source;
  if (from.width !== to.width || from.height !== to.height) {
    post({ kind: "maskResampled", name, from, to });
  }
}
