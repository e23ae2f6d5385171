import type { Dialect } from "#core/connection/connection.ts";
import type { EditRequest } from "#core/request/editRequest.ts";
import { modelRow } from "#core/request/models.ts";

/**
 * The form of an edit, in the order of the wire contract: model, prompt, pictures, mask, the rest.
 *
 * What is null is left out, which means the server's own default; so is "auto" for a model that does not know the word.
 */
export function toFormData(
  { prompt, parameters, images, mask }: EditRequest,
  dialect: Dialect,
): FormData {
  const { model, n, size, quality } = parameters;
  const form = new FormData();
  if (model !== null) form.append("model", model);
  form.append("prompt", prompt);
  for (const { name, blob } of images) form.append(imageField(dialect, images.length), blob, name);
  if (mask) form.append(dialect.maskField, mask.blob, mask.name);
  form.append("n", String(n));

  const row = modelRow(model ?? "");
  for (const [name, value] of Object.entries({ size, quality })) {
    if (value !== null && (value !== "auto" || row.takesAuto)) form.append(name, value);
  }

  const { responseFormat } = dialect;
  if (responseFormat !== "omit" && row.takesResponseFormat) {
    form.append("response_format", responseFormat);
  }
  return form;
}

function imageField({ imageField: mode }: Dialect, count: number): string {
  if (mode !== "auto") return mode;
  return count === 1 ? "image" : "image[]";
}
