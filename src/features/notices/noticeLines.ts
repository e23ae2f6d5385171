import type { Messages } from "#core/messages/messages.ts";
import { refusals } from "#core/messages/refusals.ts";
import type { ImportProblem } from "#core/source/sourceImage.ts";
import type { Notice } from "#state/notices/createNoticesStore.ts";

/** What a notice says, a line for each thing that happened. */
export function noticeLines(messages: Messages, notice: Notice): readonly string[] {
  const { sources, mask, results, shell } = messages;
  switch (notice.kind) {
    case "filesRefused":
      return notice.files.map(({ name, problem }) => refusalText(messages, name, problem));
    case "fileTooLarge":
      return [tooLargeText(messages, notice.name, notice.limit)];
    case "locationFound":
      return notice.names.map((name) => sources.locationFound(name));
    case "sampleMissing":
      return [refusals[messages.language].sampleMissing];
    case "sourceChanged":
      return [notice.sentence];
    case "sourceRemoved":
      return [sources.removed(notice.name)];
    case "baseReplaced":
      return [sources.replaced(notice.name)];
    case "maskResampled":
      return [mask.resampled(notice.name, notice.from, notice.to)];
    case "pictureClosed":
      return [sources.closed];
    case "runDeleted":
      return [results.deleted];
    case "archiveFailed":
      return [results.archiveFailed];
    case "copied":
      return [results.copied];
    case "copyFailed":
      return [notice.needsHttps ? results.copyNeedsHttps : results.copyFailed];
    case "draftElsewhere":
      return [shell.draftElsewhere];
    case "draftNotSaved":
      return [notice.reason === "full" ? shell.draftNotSaved : shell.storageUnavailable];
  }
}

/** What can be done about it, at the press of a button. */
export function noticeAction(
  { sources }: Messages,
  notice: Notice,
): { readonly label: string; readonly act: () => void } | null {
  if ("restore" in notice) return { label: sources.restore, act: notice.restore };
  if ("scaleDown" in notice) return { label: sources.scaleDown, act: notice.scaleDown };
  if ("removeLocation" in notice) {
    return { label: sources.removeLocation, act: notice.removeLocation };
  }
  return null;
}

function tooLargeText({ language }: Messages, name: string, limit: "pixels" | "bytes"): string {
  const { tooManyPixels, tooManyBytes } = refusals[language];
  return limit === "pixels" ? tooManyPixels(name) : tooManyBytes(name);
}

function tooLargeToScaleText(
  { language }: Messages,
  name: string,
  limit: "pixels" | "bytes",
): string {
  const { tooManyPixelsToScale, tooManyBytesToScale } = refusals[language];
  return limit === "pixels" ? tooManyPixelsToScale(name) : tooManyBytesToScale(name);
}

function refusalText(messages: Messages, name: string, problem: ImportProblem): string {
  const refused = refusals[messages.language];
  switch (problem.kind) {
    case "empty":
      return refused.empty(name);
    case "broken":
      return refused.broken(name);
    case "undecodable":
      return refused.undecodable(name, problem.found);
    case "unsupported":
      return refused.unsupported(name, problem.found);
    case "tooLarge":
      return problem.canScale
        ? tooLargeText(messages, name, problem.limit)
        : tooLargeToScaleText(messages, name, problem.limit);
  }
}
