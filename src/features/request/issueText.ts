import type { Messages } from "#core/messages/messages.ts";
import type { DraftIssue } from "#core/request/draftIssue.ts";

/** The sentence for an issue. The built-in fill and a model differ in what a mask means. */
export function issueText(messages: Messages, issue: DraftIssue): string {
  const { issues: text } = messages.request;
  switch (issue.kind) {
    case "baseUrl":
      return text.baseUrl;
    case "noPicture":
      return text.noPicture;
    case "tooManyPictures":
      return text.tooManyPictures(issue.limit);
    case "fileTooLarge":
      return text.fileTooLarge(issue.name, issue.limitBytes / 1024 ** 2);
    case "notSquarePng":
      return text.notSquarePng(issue.name);
    case "nothingPainted":
      return issue.level === "error" ? text.nothingPaintedBuiltin : text.nothingPainted;
    case "everythingPainted":
      return issue.level === "error" ? text.everythingPaintedBuiltin : text.everythingPainted;
    case "promptMissing":
      return text.promptMissing;
    case "promptTooLong":
      return text.promptTooLong(issue.length, issue.limit);
    case "modelMissing":
      return text.modelMissing;
    case "countOutOfRange":
      return text.countOutOfRange(issue.limit);
  }
}
