import type { RequestFile } from "./editRequest.ts";

/** The usual one first. */
type Extensions = readonly [string, ...string[]];

const extensions: Readonly<Record<string, Extensions>> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
};

/** A file under the name it was opened with, ending as its bytes' type demands. */
export function toRequestFile(name: string, blob: Blob): RequestFile {
  const fitting = extensions[blob.type] ?? ["png"];
  return Object.freeze({ name: fileName(name, fitting), blob });
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
