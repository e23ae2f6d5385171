import type { Messages } from "#core/messages/messages.ts";
import type { ImportProblem } from "#core/source/sourceImage.ts";
import type { Notice } from "#state/notices/createNoticesStore.ts";

/** What a notice says, a line for each thing that happened. */
export function noticeLines(messages: Messages, notice: Notice): readonly string[] {
  const { sources, results, shell } = messages;
  switch (notice.kind) {
    case "filesRefused":
      return notice.files.map(({ name, problem }) => refusalText(messages, name, problem));
    case "sampleMissing":
      return [sources.refused.sampleMissing];
    case "sourceChanged":
      return [notice.sentence];
    case "sourceRemoved":
      return [sources.removed(notice.name)];
    case "baseReplaced":
      return [sources.replaced(notice.name)];
    case "pictureClosed":
      return [sources.closed];
    case "runDeleted":
      return [results.deleted];
    case "copied":
      return [results.copied];
    case "copyFailed":
      return [notice.needsHttps ? results.copyNeedsHttps : results.copyFailed];
    case "draftNotSaved":
      return [notice.reason === "full" ? shell.draftNotSaved : shell.storageUnavailable];
  }
}

function refusalText({ sources }: Messages, name: string, problem: ImportProblem): string {
  const { refused } = sources;
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
      return problem.limit === "pixels" ? refused.tooManyPixels(name) : refused.tooManyBytes(name);
  }
}
