import { SlidersHorizontal } from "lucide-react";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { isFolded } from "#core/request/namedField.ts";
import { useMessages, useStores } from "#hooks/context.ts";
import { isModalOpen } from "#hooks/isModalOpen.ts";
import { useBase, useConnection, useSubmission } from "#hooks/stores.ts";
import { media, useMedia } from "#hooks/useMedia.ts";
import { Button } from "#ui/Button.tsx";
import { joinClasses } from "#ui/joinClasses.ts";
import { issuesBesideRun } from "./issuesBesideRun.ts";
import { PromptField } from "./PromptField.tsx";
import { RunButton } from "./RunButton.tsx";
import { errorAt, useShownIssues, type ShownIssue } from "./useShownIssues.ts";

const ParameterControls = lazy(async () => {
  const { ParameterControls: Controls } = await import("./ParameterControls.tsx");
  return { default: Controls };
});

type ComposerProps = {
  /** The tray of pictures; absent while there is none. */
  readonly tray: ReactNode;
  readonly onConnect: () => void;
};

/** What is asked for: pictures, prompt, settings, and the one button that starts it. */
export function Composer({ tray, onConnect }: ComposerProps) {
  const issues = useShownIssues();
  const base = useBase();
  const isRemote = useConnection().kind === "remote";
  const isPhone = useMedia(media.phone);
  const [unfolded, setUnfolded] = useState(false);
  const modelError = errorAt(issues, "model");
  const countError = errorAt(issues, "n");
  const isFoldedFieldPointedAt = useSubmission(({ pointedAt }) => isFolded(pointedAt));
  if (isFoldedFieldPointedAt && !unfolded) setUnfolded(true);
  const hasControls = isRemote || base !== null;
  const showsControls = !isPhone || unfolded || modelError !== null || countError !== null;
  useRunShortcut();

  return (
    <div
      data-drop="tray"
      className="composer grid gap-y-3 rounded-lg border border-line bg-panel p-3.5 max-md:gap-y-2 max-md:rounded-b-none max-md:border-x-0 max-md:border-b-0 max-md:p-3 max-md:pb-[max(0.75rem,env(safe-area-inset-bottom))]"
    >
      <div className={joinClasses("min-w-0 [grid-area:tray]", Boolean(tray) && "md:pr-3.5")}>
        {tray}
      </div>
      <div className="min-w-0 [grid-area:prompt]">
        <PromptField error={errorAt(issues, "prompt")} />
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2 [grid-area:controls]">
        {hasControls && showsControls && (
          <Suspense fallback={<div className="h-8" />}>
            <ParameterControls modelError={modelError} countError={countError} />
          </Suspense>
        )}
        <ComposerNote issues={issues} onConnect={onConnect} />
      </div>
      <div className="flex gap-2 self-end pl-3 [grid-area:run]">
        {isPhone && hasControls && (
          <Unfold unfolded={unfolded} onToggle={() => setUnfolded(!unfolded)} />
        )}
        <RunButton />
      </div>
    </div>
  );
}

type UnfoldProps = { readonly unfolded: boolean; readonly onToggle: () => void };

/** On a phone model, size and number are folded away, so that the picture keeps the room. */
function Unfold({ unfolded, onToggle }: UnfoldProps) {
  const { request: text } = useMessages();
  return (
    <Button
      look="icon"
      aria-label={unfolded ? text.fewerControls : text.moreControls}
      aria-expanded={unfolded}
      onClick={onToggle}
      className={unfolded ? "bg-raised text-ink" : undefined}
    >
      <SlidersHorizontal size={18} aria-hidden />
    </Button>
  );
}

type ComposerNoteProps = {
  readonly issues: readonly ShownIssue[];
  readonly onConnect: () => void;
};

/** The line beside Run: what is to be said before it runs, or what the endpoint is. Its room is kept. */
function ComposerNote({ issues, onConnect }: ComposerNoteProps) {
  const { request: text } = useMessages();
  const isBuiltin = useConnection().kind === "builtin";
  const base = useBase();
  const shown = issuesBesideRun(issues);
  const [first] = shown;
  const offersConnection = isBuiltin ? !first : first?.issue.field === "connection";

  return (
    <p
      aria-live="polite"
      className={joinClasses(
        "min-w-0 flex-1 max-md:text-tiny",
        isBuiltin ? "min-h-9 content-center" : "min-h-5 max-xl:basis-full",
        first && first.issue.level !== "note" ? "text-bad" : "text-muted",
      )}
    >
      {first
        ? shown.map(({ sentence }) => sentence).join(" ")
        : isBuiltin && (base ? text.builtinShortHint : text.builtinHint)}{" "}
      {offersConnection && (
        <button
          type="button"
          onClick={onConnect}
          className="relative rounded text-accent-ink touch:before:absolute touch:before:-inset-x-1 touch:before:-inset-y-3.5 underline-offset-2 hover:underline"
        >
          {text.connectModel}
        </button>
      )}
    </p>
  );
}

function useRunShortcut(): void {
  const { submission } = useStores();
  useEffect(() => {
    function run(event: KeyboardEvent): void {
      const pressed = event.key === "Enter" && (event.ctrlKey || event.metaKey);
      if (!pressed || event.isComposing || isModalOpen()) return;
      event.preventDefault();
      void submission.getState().submit();
    }
    window.addEventListener("keydown", run);
    return () => window.removeEventListener("keydown", run);
  }, [submission]);
}
