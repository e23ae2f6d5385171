import { useMemo } from "react";
import type { DraftField, DraftIssue } from "#core/request/draftIssue.ts";
import { useMessages } from "#hooks/context.ts";
import { useConnection, useDraft, useSubmission } from "#hooks/stores.ts";
import { issuesOf } from "#state/draft/createSubmission.ts";
import { issueText } from "./issueText.ts";

export type ShownIssue = { readonly issue: DraftIssue; readonly sentence: string };

/** The issues that are said now: notes always, the others once Run was pressed in vain. */
export function useShownIssues(): readonly ShownIssue[] {
  const messages = useMessages();
  const sources = useDraft((draft) => draft.sources);
  const masks = useDraft((draft) => draft.masks);
  const prompt = useDraft((draft) => draft.prompt);
  const parameters = useDraft((draft) => draft.parameters);
  const connection = useConnection();
  const attempted = useSubmission((submission) => submission.attempted);

  return useMemo(
    () =>
      issuesOf({ sources, masks, prompt, parameters }, connection)
        .filter(({ level }) => attempted || level === "note")
        .map((issue) => ({ issue, sentence: issueText(messages, issue) })),
    [sources, masks, prompt, parameters, connection, attempted, messages],
  );
}

export function errorAt(issues: readonly ShownIssue[], field: DraftField): string | null {
  const found = issues.find(({ issue }) => issue.field === field && issue.level === "error");
  return found?.sentence ?? null;
}
