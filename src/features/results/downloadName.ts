import type { ResultPicture, Run } from "#core/run/run.ts";

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
  { id, raw }: Extract<ResultPicture, { kind: "bytes" }>,
): string {
  const pictures = outcome.status === "succeeded" ? outcome.pictures : [];
  const position = pictures.findIndex((picture) => picture.id === id) + 1;
  const parts = [stem(inputs.images[0].name), shortened(inputs.prompt), localTime(startedAt)];
  const name = parts.filter((part) => part !== "").join(", ");
  return `${name}${pictures.length > 1 ? ` ${position}` : ""}.${extensions[raw.type] ?? "png"}`;
}

function stem(name: string): string {
  return withoutPathSigns(name.replace(/\.[^.]*$/, ""));
}

function shortened(prompt: string): string {
  return Array.from(withoutPathSigns(prompt)).slice(0, 48).join("").trim();
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
