import { modelRow, type ModelRow } from "#core/request/models.ts";
import { namedField, type NamedField } from "#core/request/namedField.ts";
import type { Failure } from "#core/result/failure.ts";
import { isUsualTimeLimit } from "#core/result/usualTimeLimits.ts";
import { useBase, useConnection, useDraft } from "#hooks/stores.ts";

/** Where the next step is to change one thing of the draft: which, as far as there is a control for it. */
export function useFieldToChange(failure: Failure): NamedField | null {
  const isRemote = useConnection().kind === "remote";
  const hasBase = useBase() !== null;
  const model = useDraft(({ parameters }) => parameters.model) ?? "";
  const field = fieldToChange(failure, modelRow(model));
  switch (field) {
    case null:
    case "prompt":
      return field;
    case "image":
    case "mask":
      return hasBase ? field : null;
    case "model":
    case "size":
    case "quality":
    case "n":
      return isRemote ? field : null;
  }
}

function fieldToChange(failure: Failure, row: ModelRow): NamedField | null {
  switch (failure.kind) {
    case "blocked":
      return "prompt";
    case "modelNotFound":
      return "model";
    case "invalidRequest":
      return namedField(failure.param);
    case "gatewayTimeout":
    case "timeLimit":
      return fasterField(row);
    case "cutOff":
      return isUsualTimeLimit(failure.elapsedSeconds) ? fasterField(row) : null;
    case "unreachable":
    case "unauthorized":
    case "forbidden":
    case "notFound":
    case "tooLarge":
    case "rateLimited":
    case "quotaExceeded":
    case "server":
    case "notJson":
    case "noPictures":
    case "bug":
      return null;
  }
}

/** What makes an answer come sooner. */
function fasterField({ qualities }: ModelRow): NamedField {
  return qualities.length > 1 ? "quality" : "size";
}
