import { failures } from "#core/messages/failures.ts";
import type { Messages } from "#core/messages/messages.ts";
import type { Failure } from "#core/result/failure.ts";
import { isUsualTimeLimit } from "#core/result/usualTimeLimits.ts";

export type FailureText = { readonly title: string; readonly hint: string };

/** The one place that turns a failure into what happened, what it may cost, and what to do next. */
export function failureText({ language }: Messages, failure: Failure): FailureText {
  const text = failures[language];
  switch (failure.kind) {
    case "cutOff":
      return text.cutOff(failure.elapsedSeconds, isUsualTimeLimit(failure.elapsedSeconds));
    case "timeLimit":
      return text.timeLimit(failure.limitSeconds);
    case "gatewayTimeout":
      return text.gatewayTimeout(failure.elapsedSeconds);
    case "invalidRequest":
      return text.invalidRequest(failure.param);
    case "rateLimited":
      return text.rateLimited(failure.retryAfterSeconds);
    case "server":
      return text.server(failure.status);
    case "unreachable":
    case "blocked":
    case "modelNotFound":
    case "unauthorized":
    case "forbidden":
    case "notFound":
    case "tooLarge":
    case "quotaExceeded":
    case "notJson":
    case "noPictures":
    case "bug":
      return text[failure.kind];
  }
}

/** What the server itself said, if it said anything. */
export function serverWords(failure: Failure): string | null {
  return "message" in failure ? failure.message : null;
}
