import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useState } from "react";
import { useMessages } from "#hooks/context.ts";
import { useObjectUrl } from "#hooks/useObjectUrl.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import type { FinishedPicture } from "./finishedPictures.ts";
import { ResultActions } from "./ResultActions.tsx";
import { ResultDetails } from "./ResultDetails.tsx";
import { ZoomablePicture } from "./ZoomablePicture.tsx";

type LargeViewProps = {
  readonly pictures: readonly FinishedPicture[];
  readonly openId: string;
  readonly onOpen: (id: string | null) => void;
};

/** One result over the whole window: zoom, the original while held, its neighbours, and all that is known of it. */
export function LargeView({ pictures, openId, onOpen }: LargeViewProps) {
  const { results: text, shell } = useMessages();
  const index = pictures.findIndex(({ picture }) => picture.id === openId);
  const shown = pictures[index];
  const step = (by: number) => {
    const next = pictures[index + by];
    if (next) onOpen(next.picture.id);
  };
  const originalHeld = useLargeViewKeys(step);
  const [pressed, setPressed] = useState(false);
  const showsOriginal = originalHeld || pressed;
  const raw = useObjectUrl(shown?.picture.raw ?? null);
  const original = useObjectUrl(shown?.run.inputs.images[0].blob ?? null);
  if (!shown) return null;

  const { run, picture, outcome } = shown;
  const name = run.inputs.prompt.trim() || text.noPrompt;
  return (
    <Dialog title={name} closeLabel={shell.close} onClose={() => onOpen(null)} size="full">
      <div className="flex min-h-0 flex-1 max-md:flex-col">
        <div className="relative min-h-0 min-w-0 flex-1">
          {raw !== null && (
            <ZoomablePicture
              key={picture.id}
              url={showsOriginal && original !== null ? original : raw}
              alt={showsOriginal ? text.original : name}
              size={picture.size}
            />
          )}
          <StepButton side="left" disabled={index === 0} onClick={() => step(-1)} />
          <StepButton
            side="right"
            disabled={index === pictures.length - 1}
            onClick={() => step(1)}
          />
        </div>
        <aside className="flex w-72 shrink-0 flex-col gap-4 overflow-y-auto border-line p-4 max-md:max-h-56 max-md:w-full max-md:border-t md:border-l">
          <Button
            onPointerDown={() => setPressed(true)}
            onPointerUp={() => setPressed(false)}
            onPointerLeave={() => setPressed(false)}
            onPointerCancel={() => setPressed(false)}
            onContextMenu={(event) => event.preventDefault()}
            aria-keyshortcuts="O"
            aria-pressed={showsOriginal}
            className="touch-none select-none"
          >
            {text.holdOriginal}
            <kbd aria-hidden className="font-sans text-muted pointer-coarse:hidden">
              O
            </kbd>
          </Button>
          <ResultActions run={run} picture={picture} className="flex gap-1" />
          <ResultDetails run={run} outcome={outcome} picture={picture} />
        </aside>
      </div>
    </Dialog>
  );
}

type StepButtonProps = {
  readonly side: "left" | "right";
  readonly disabled: boolean;
  readonly onClick: () => void;
};

function StepButton({ side, disabled, onClick }: StepButtonProps) {
  const { results: text } = useMessages();
  const Icon = side === "left" ? ChevronLeft : ChevronRight;
  if (disabled) return null;
  return (
    <Button
      look="floating"
      aria-label={side === "left" ? text.previous : text.next}
      onClick={onClick}
      className={`absolute top-1/2 -translate-y-1/2 ${side === "left" ? "left-3" : "right-3"}`}
    >
      <Icon size={20} aria-hidden />
    </Button>
  );
}

/** Left and right go to the neighbours; while O is held the original is shown. */
function useLargeViewKeys(step: (by: number) => void): boolean {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "ArrowLeft") step(-1);
      if (event.key === "ArrowRight") step(1);
      if (event.code === "KeyO") setHeld(true);
    }
    // While capturing: the dialog keeps arrow keys to itself.
    window.addEventListener("keydown", press, { signal, capture: true });
    window.addEventListener("keyup", ({ code }) => code === "KeyO" && setHeld(false), { signal });
    window.addEventListener("blur", () => setHeld(false), { signal });
    return () => stop.abort();
  }, [step]);

  return held;
}
