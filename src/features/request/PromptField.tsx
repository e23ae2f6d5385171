import { useId } from "react";
import { useMessages, useStores } from "#hooks/context.ts";
import { useConnection, useDraft } from "#hooks/stores.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { usePointedAt } from "#hooks/usePointedAt.ts";

type PromptFieldProps = { readonly error: string | null };

/** Grows with what is written, up to eight lines. */
export function PromptField({ error }: PromptFieldProps) {
  const { request: text } = useMessages();
  const { draft } = useStores();
  const prompt = useDraft((state) => state.prompt);
  const isBuiltin = useConnection().kind === "builtin";
  const id = useId();
  const control = usePointedAt<HTMLTextAreaElement>("prompt");

  return (
    <div className="relative">
      <textarea
        ref={control}
        aria-label={text.prompt}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : id}
        value={prompt}
        rows={2}
        onChange={(event) => draft.getState().setPrompt(event.target.value)}
        placeholder={isBuiltin ? text.promptPlaceholderBuiltin : text.promptPlaceholder}
        className={joinClasses(
          "field-sizing-content max-h-[min(184px,25dvh)] min-h-[52px] w-full resize-none rounded-md bg-transparent px-1 py-0.5 text-body outline-offset-2 placeholder:text-muted",
          error !== null && "ring-1 ring-bad",
        )}
      />
      {error !== null && (
        <p
          id={id}
          role="alert"
          className={joinClasses("px-1 text-bad", prompt === "" && "absolute inset-x-0 bottom-1")}
        >
          {error}
        </p>
      )}
    </div>
  );
}
