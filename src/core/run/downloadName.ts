import type { ParentPicture } from "#core/source/sourceImage.ts";
import type { ResultPicture, Run } from "./run.ts";

type BytesPicture = Extract<ResultPicture, { kind: "bytes" }>;

const extensions: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
  "image/svg+xml": "svg",
};

/** "still-life, remove the sphere, 2026-11-22 14.02.31 2.png": source, prompt, time, position among several. */
export function downloadName(
  { inputs, startedAt, outcome }: Run,
  { id, raw }: BytesPicture,
): string {
  const pictures = outcome.status === "succeeded" ? outcome.pictures : [];
  const position = pictures.findIndex((picture) => picture.id === id) + 1;
  const parts = [stem(inputs.images[0].name), shortened(inputs.prompt), localTime(startedAt)];
  const name = parts.filter((part) => part !== "").join(", ");
  return `${name}${pictures.length > 1 ? ` ${position}` : ""}.${extensionOf(raw)}`;
}

/** "overpaint 2026-11-22 14.02.31.zip": all results as they were at that time. */
export function archiveName(milliseconds: number): string {
  return `overpaint ${localTime(milliseconds)}.zip`;
}

/** "table edit.png", then "table edit 2.png": what a result is called as a picture of the next request. */
export function continuedName({ inputs }: Run, { raw }: BytesPicture): string {
  const [, root = "", count] =
    /^(.*?)(?: edit(?: (\d+))?)?$/.exec(stem(inputs.images[0].name)) ?? [];
  const isSecond = stem(inputs.images[0].name) !== root;
  const next = isSecond ? ` ${Number(count ?? 1) + 1}` : "";
  return `${root} edit${next}.${extensionOf(raw)}`;
}

type ContinuedPicture = {
  readonly name: string;
  readonly blob: Blob;
  readonly parent: ParentPicture;
};

/** A result as a picture of the next request, its bytes as they came. */
export function continuedPicture(run: Run, picture: BytesPicture): ContinuedPicture {
  const parent = { runId: run.id, pictureId: picture.id };
  return { name: continuedName(run, picture), blob: picture.raw, parent };
}

function extensionOf({ type }: Blob): string {
  return extensions[type] ?? "png";
}

function stem(name: string): string {
  return shortened(name.replace(/\.[^.]*$/, ""));
}

/** Short enough for every file system, three parts together and in any script. */
function shortened(text: string): string {
  return Array.from(withoutPathSigns(text)).slice(0, 32).join("").trim();
}

/** What no file system minds: without the signs that mean something in a path. */
function withoutPathSigns(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function localTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  const day = [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join(
    "-",
  );
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(twoDigits).join(".")}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
