import type { PictureFile } from "#state/draft/addPictures.ts";

export function toPicture(file: File): PictureFile {
  return { name: file.name, blob: file };
}
